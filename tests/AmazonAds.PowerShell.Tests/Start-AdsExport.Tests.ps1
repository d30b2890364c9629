BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Start-AdsExport' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
    }

    AfterAll { Clear-Session }

    It 'gives one job for each profile and kind' {
        $jobs = Get-AdsProfile | Select-Object -First 2 | Start-AdsExport -Kind Campaign, Ad
        ($jobs | Group-Object ProfileId | ForEach-Object Count) | Should -Be @(2, 2)
        $jobs.Kind | Sort-Object -Unique | Should -Be @('Campaign', 'Ad')
        $jobs[0].States | Should -Be @('ARCHIVED', 'ENABLED', 'PAUSED')
        $jobs[0].AdProducts | Should -Be 'SponsoredProducts'
    }

    It 'goes on by itself beyond five' {
        $before = $emulator.ExportCount
        $jobs = Get-AdsProfile | Start-AdsExport -Kind Campaign, AdGroup, Target
        $jobs.Count | Should -Be 9
        $emulator.ExportCount - $before | Should -Be 9
        $emulator.MostExportsAtOnce | Should -BeLessOrEqual 5
    }

    It 'asks for nothing with -WhatIf' {
        $before = $emulator.ExportCount
        Get-AdsProfile | Start-AdsExport -Kind Ad -WhatIf | Should -BeNullOrEmpty
        $emulator.ExportCount | Should -Be $before
    }

    It 'refuses a <Name> that Amazon would refuse' -ForEach @(
        @{ Name = 'state'; Arguments = @{ Kind = 'Ad'; State = 'BROKEN' } }
        @{ Name = 'kind'; Arguments = @{ Kind = 'Portfolio' } }
        @{ Name = 'product'; Arguments = @{ Kind = 'Ad'; AdProduct = 'Radio' } }
    ) {
        $before = $emulator.ExportCount
        { Get-AdsProfile | Start-AdsExport @Arguments } | Should -Throw
        $emulator.ExportCount | Should -Be $before
    }

    It 'does not ask twice when the answer gets lost' {
        $before = $emulator.ExportCount
        $null = Add-Fault $emulator { $args[0]::On('POST', '/ads/export').Times(1).ApplyThenDrop() }
        Get-AdsProfile | Select-Object -First 1 | Start-AdsExport -Kind Ad -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsConnectionBroken,*'
        $emulator.ExportCount - $before | Should -Be 1
    }
}
