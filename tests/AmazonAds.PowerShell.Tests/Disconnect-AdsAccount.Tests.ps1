BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Disconnect-AdsAccount' {
    BeforeEach {
        Clear-Session
        'one', 'two', 'three' | ForEach-Object { $null = Connect-AdsAccount -Emulator -ProfileCount 1 -Name $_ }
    }

    AfterAll { Clear-Session }

    It 'forgets the default connection, and the latest other one becomes the default' {
        Disconnect-AdsAccount
        (Get-AdsConnection).Name | Should -Be 'one', 'two'
    }

    It 'takes names and patterns, and reports a name that nobody has' {
        Disconnect-AdsAccount t*, nobody -ErrorAction SilentlyContinue -ErrorVariable failures
        (Get-AdsConnection).Name | Should -Be 'one'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsConnectionNotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].TargetObject | Should -Be 'nobody'
    }

    It 'takes connections from the pipeline' {
        Get-AdsConnection | Disconnect-AdsAccount
        Get-AdsConnection | Should -BeNullOrEmpty
    }

    It 'does nothing with -WhatIf' {
        Disconnect-AdsAccount * -WhatIf
        (Get-AdsConnection).Count | Should -Be 3
    }

    It 'forgets the selected profile that came through it' {
        Get-AdsProfile -Connection one | Select-AdsProfile
        Disconnect-AdsAccount one
        { Get-AdsCampaign } | Should -Throw -ErrorId 'AdsProfileNotSelected,*'
    }
}
