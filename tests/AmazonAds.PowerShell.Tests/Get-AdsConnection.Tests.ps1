BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsConnection' {
    BeforeAll {
        Clear-Session
        'NA-shoes', 'EU-shoes', 'EU-hats' | ForEach-Object { $null = Connect-AdsAccount -Emulator -Name $_ }
    }

    AfterAll { Clear-Session }

    It 'lists connections in the order they were made' {
        (Get-AdsConnection).Name | Should -Be 'NA-shoes', 'EU-shoes', 'EU-hats'
    }

    It 'finds names by pattern, in any case' {
        (Get-AdsConnection eu-*).Name | Should -Be 'EU-shoes', 'EU-hats'
        ('NA-shoes' | Get-AdsConnection).Name | Should -Be 'NA-shoes'
    }

    It 'reports a name that nobody has, and no pattern' {
        Get-AdsConnection nobody -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsConnectionNotFound,*'
        Get-AdsConnection nobody* -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'is the same in every runspace' {
        $module = (Get-Module AmazonAds.PowerShell).ModuleBase
        1..4 | ForEach-Object -Parallel { Import-Module (Join-Path $using:module 'AmazonAds.PowerShell.psd1'); (Get-AdsConnection).Count } |
            Should -Be 3, 3, 3, 3
    }

    It 'completes -Connection with the names' {
        $line = 'Get-AdsProfile -Connection eu'
        (TabExpansion2 $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be 'EU-shoes', 'EU-hats'
    }
}
