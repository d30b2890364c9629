BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Set-AdsRateLimit' {
    BeforeAll {
        Clear-Session
        $null = Connect-AdsAccount -Emulator -ProfileCount 3 -Name one
        $profiles = Get-AdsProfile
    }

    BeforeEach {
        Set-AdsRateLimit -Reset
        $profiles | Set-AdsRateLimit -Reset
        Set-AdsRateLimit -Connection one -Reset
    }

    AfterAll { Clear-Session }

    It 'sets the default, and keeps what is not given' {
        $limit = Set-AdsRateLimit -RequestsPerSecond 7 -PassThru
        $limit.Scope | Should -Be 'Default'
        $limit.RequestsPerSecond | Should -Be 7
        $limit.Burst | Should -Be 5
        (Get-AdsRateLimit -ProfileId $profiles[0].ProfileId).RequestsPerSecond | Should -Be 7
    }

    It 'puts a profile before its connection, and that before the default' {
        Set-AdsRateLimit -Connection one -RequestsPerSecond 9
        $profiles[0] | Set-AdsRateLimit -RequestsPerSecond 1 -Burst 1
        (Get-AdsRateLimit $profiles[0].ProfileId).RequestsPerSecond | Should -Be 1
        (Get-AdsRateLimit $profiles[1].ProfileId).RequestsPerSecond | Should -Be 9
        (Get-AdsRateLimit -Connection one).RequestsPerSecond | Should -Be 9
        (Get-AdsRateLimit | Where-Object Scope -eq 'Default').RequestsPerSecond | Should -Be 3
        $profiles[0] | Set-AdsRateLimit -Reset
        (Get-AdsRateLimit $profiles[0].ProfileId).RequestsPerSecond | Should -Be 9
    }

    It 'takes connections and profiles from the pipeline' {
        Get-AdsConnection | Set-AdsRateLimit -RequestsPerSecond 4
        (Get-AdsRateLimit -Connection one).RequestsPerSecond | Should -Be 4
        ($profiles | Set-AdsRateLimit -Burst 8 -PassThru).Burst | Should -Be 8, 8, 8
    }

    It 'leaves the default alone when no profile comes through the pipeline' {
        Get-AdsProfile -CountryCode XX | Set-AdsRateLimit -RequestsPerSecond 99
        (Get-AdsRateLimit | Where-Object Scope -eq 'Default').RequestsPerSecond | Should -Be 3
    }

    It 'sets the limit of requests for reports alone' {
        try {
            (Set-AdsRateLimit -Report -RequestsPerSecond 0.5 -PassThru).Scope | Should -Be 'Reports'
            (Get-AdsRateLimit -Report | Select-Object -First 1).RequestsPerSecond | Should -Be 0.5
            (Get-AdsRateLimit -Report | Select-Object -First 1).Burst | Should -Be 4
            (Get-AdsRateLimit | Where-Object Scope -eq 'Default').RequestsPerSecond | Should -Be 3
        }
        finally { Set-AdsRateLimit -Report -Reset }
        (Get-AdsRateLimit -Report | Select-Object -First 1).RequestsPerSecond | Should -Be 2
    }

    It 'changes nothing with -WhatIf' {
        Set-AdsRateLimit -RequestsPerSecond 99 -WhatIf
        $profiles | Set-AdsRateLimit -RequestsPerSecond 99 -WhatIf
        (Get-AdsRateLimit -ProfileId $profiles[0].ProfileId).RequestsPerSecond | Should -Be 3
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'nothing to set'; Run = { Set-AdsRateLimit } }
        @{ Name = 'a rate of zero'; Run = { Set-AdsRateLimit -RequestsPerSecond 0 } }
        @{ Name = 'a burst of zero'; Run = { Set-AdsRateLimit -Burst 0 } }
        @{ Name = 'a profile that was lost on the way'; Run = { Set-AdsRateLimit -RequestsPerSecond 1 -ProfileId $missing } }
    ) {
        $Run | Should -Throw
        (Get-AdsRateLimit | Where-Object Scope -eq 'Default').RequestsPerSecond | Should -Be 3
    }
}
