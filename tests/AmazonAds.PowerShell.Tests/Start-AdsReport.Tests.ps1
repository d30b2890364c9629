BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Start-AdsReport' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $range = @{ StartDate = (Get-Date).AddDays(-11); EndDate = (Get-Date).AddDays(-2) }
    }

    BeforeEach {
        $emulator.Requests.Clear()
        $emulator.Faults.Clear()
    }

    AfterAll { Clear-Session }

    It 'asks for one report of each profile and gives its job' {
        $jobs = $profiles | Start-AdsReport -Type spCampaigns @range -Name mine
        ($jobs.ProfileId | Sort-Object) | Should -Be ($profiles.ProfileId | Sort-Object)
        $jobs[0].Type | Should -Be 'spCampaigns'
        $jobs[0].Name | Should -Be 'mine'
        $jobs[0].Range.Days | Should -Be 10
        $jobs[0].PSObject.Properties.Name | Should -Not -Contain 'Url'
    }

    It 'asks for nothing with -WhatIf' {
        $profiles | Start-AdsReport -Type spCampaigns @range -WhatIf | Should -BeNullOrEmpty
        Get-RequestCount $emulator '/reporting/reports' | Should -Be 0
    }

    It 'gives the same report when it is asked for again' {
        $one = Start-AdsReport -ProfileId $profiles[0].ProfileId -Type spTargeting @range
        $two = Start-AdsReport -ProfileId $profiles[0].ProfileId -Type spTargeting @range
        $two.ReportId | Should -Be $one.ReportId
    }

    It 'makes one report although the answer got lost' {
        $before = $emulator.ReportCount
        $null = Add-Fault $emulator { $args[0]::On('POST', '/reporting/reports').Times(1).ApplyThenDrop() }
        $job = Start-AdsReport -ProfileId $profiles[0].ProfileId -Type spSearchTerm @range
        $job.ReportId | Should -Not -BeNullOrEmpty
        $emulator.ReportCount - $before | Should -Be 1
    }

    It 'has a limit of its own that is shown' {
        $null = Start-AdsReport -ProfileId $profiles[0].ProfileId -Type spAdvertisedProduct @range
        Get-AdsRateLimit | Where-Object Scope -EQ Reports | Select-Object -ExpandProperty RequestsPerSecond -Unique | Should -Be 2
    }
}
