BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsMetric' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
    }

    BeforeEach {
        $emulator.Faults.Clear()
        $null = Get-AdsMetric -Reset
    }

    AfterAll { Clear-Session }

    It 'counts calls, attempts, repeats and 429s per endpoint' {
        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/campaigns/list').Times(1).Throttle([timespan]::Zero) }
        $profiles | Get-AdsCampaign | Out-Null
        $metric = Get-AdsMetric | Where-Object Name -eq 'POST /sp/campaigns/list'
        $metric.Calls | Should -Be 3
        $metric.Attempts | Should -Be 4
        $metric.Retries | Should -Be 1
        $metric.Throttled | Should -Be 1
        $metric.TotalTime | Should -BeGreaterThan ([timespan]::Zero)
        $metric.LongestTime | Should -BeLessOrEqual $metric.TotalTime
    }

    It 'counts per profile' {
        $profiles[0], $profiles[0], $profiles[1] | Get-AdsCampaign | Out-Null
        $metrics = Get-AdsMetric -By Profile
        ($metrics | Where-Object ProfileId -eq $profiles[0].ProfileId).Calls | Should -Be 2
        ($metrics | Where-Object ProfileId -eq $profiles[1].ProfileId).Calls | Should -Be 1
    }

    It 'begins anew with -Reset, after showing what was counted' {
        $profiles[0] | Get-AdsCampaign | Out-Null
        (Get-AdsMetric -Reset).Calls | Should -Be 1
        Get-AdsMetric | Should -BeNullOrEmpty
        Get-AdsMetric -By Batch | Should -BeNullOrEmpty
    }
}
