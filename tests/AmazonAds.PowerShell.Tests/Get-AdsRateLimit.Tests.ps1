BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsRateLimit' {
    BeforeAll {
        Clear-Session
        Set-AdsRateLimit -Reset
        $server = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        $profiles = Get-AdsProfile
        $profiles | Get-AdsCampaign | Out-Null
    }

    AfterAll { Clear-Session }

    It 'shows the default and every limiter at work' {
        $limits = Get-AdsRateLimit
        $limits[0].Scope | Should -Be 'Default'
        $limits[0].RequestsPerSecond | Should -Be 3
        $limits[0].Burst | Should -Be 5
        $limits.ProfileId | Should -Contain $profiles[0].ProfileId
        ($limits | Where-Object { $_.ProfileId -eq $profiles[0].ProfileId -and $_.Connection -eq $server.Name }).Acquired | Should -Be 1
    }

    It 'shows profiles from the pipeline, at work or not' {
        ($profiles | Get-AdsRateLimit).ProfileId | Should -Be $profiles.ProfileId
        $idle = Get-AdsRateLimit 123
        $idle.RequestsPerSecond | Should -Be 3
        $idle.CurrentRate | Should -BeNullOrEmpty
    }

    It 'shows a connection' {
        $limit = Get-AdsRateLimit -Connection $server.Name
        $limit.Scope | Should -Be 'Connection'
        $limit.Connection | Should -Be $server.Name
    }

    It 'shows that a 429 has lowered the rate' {
        $null = Add-Fault $server.GetEmulator() { $args[0]::On('POST', '/sp/campaigns/list').Times(1).Throttle([timespan]::FromSeconds(1)) }
        (Get-AdsCampaign -ProfileId $profiles[1].ProfileId).Count | Should -Be 4
        $limit = Get-AdsRateLimit $profiles[1].ProfileId
        $limit.Throttled | Should -Be 1
        $limit.CurrentRate | Should -BeLessThan 3
    }

    It 'shows a region whose profiles are throttled at once, and the cmdlet that meets it warns' {
        $crowd = Start-AdsEmulator -ProfileCount 8 -RequestsPerSecond 0 -Connect
        $many = Get-AdsProfile -Connection $crowd.Name
        1..3 | ForEach-Object { $many | Get-AdsCampaign | Out-Null }
        $null = Add-Fault $crowd.GetEmulator() { $args[0]::On('POST', '/sp/campaigns/list').Times(8).Throttle([timespan]::Zero) }
        $many | Get-AdsCampaign -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        "$warnings" | Should -BeLike '*throttled at once*'
        $region = Get-AdsRateLimit | Where-Object Scope -eq 'Region'
        $region.Endpoint | Should -Be $crowd.Endpoint.GetLeftPart('Authority')
        $region.CurrentRate | Should -BeGreaterThan 0
        ($region | Out-String) | Should -BeLike '*127.0.0.1*'
        (Get-AdsMetric -By Region | Where-Object Endpoint -eq $region.Endpoint).BrakeRate | Should -BeGreaterThan 0
    }
}
