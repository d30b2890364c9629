BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Select-AdsProfile' {
    BeforeAll {
        Clear-Session
        $null = Connect-AdsAccount -Emulator -ProfileCount 3 -CampaignCount 2 -Name first
        $null = Connect-AdsAccount -Emulator -ProfileCount 3 -CampaignCount 5 -Name second -Seed 9
        $profiles = Get-AdsProfile -Connection first
    }

    AfterAll { Clear-Session }

    It 'names the profile that is used where none is given' {
        Select-AdsProfile $profiles[1].ProfileId | Should -BeNullOrEmpty
        (Get-AdsCampaign).ProfileId | Should -Be $profiles[1].ProfileId, $profiles[1].ProfileId
    }

    It 'takes a piped profile and gives it back with -PassThru' {
        $selected = $profiles[2] | Select-AdsProfile -PassThru
        $selected.ProfileId | Should -Be $profiles[2].ProfileId
        $selected.Connection | Should -Be 'first'
        $selected.CountryCode | Should -Be $profiles[2].CountryCode
        $selected.CurrencyCode | Should -Be $profiles[2].CurrencyCode
    }

    It 'takes the last of several and warns' {
        $selected = $profiles | Select-AdsProfile -PassThru -WarningVariable warnings -WarningAction SilentlyContinue
        $selected.ProfileId | Should -Be $profiles[-1].ProfileId
        $warnings.Count | Should -Be 1
    }

    It 'holds in every runspace' {
        Select-AdsProfile $profiles[0].ProfileId
        $module = (Get-Module AmazonAds.PowerShell).ModuleBase
        1..2 | ForEach-Object -Parallel { Import-Module (Join-Path $using:module 'AmazonAds.PowerShell.psd1'); (Get-AdsCampaign).Count } | Should -Be 2, 2
    }

    It 'refuses what is no id' {
        { Select-AdsProfile 12.5 } | Should -Throw '*floating-point*'
        { Select-AdsProfile '' } | Should -Throw
    }
}
