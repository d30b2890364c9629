BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Disconnect-AdsProductApi' {
    BeforeEach {
        Clear-Session
        'one', 'two', 'three' | ForEach-Object { $null = Connect-AdsProductApi -Emulator -Name $_ }
    }

    AfterAll { Clear-Session }

    It 'forgets the latest connection, and the latest other one serves' {
        Disconnect-AdsProductApi
        (Get-AdsRateLimit -Product).Connection | Should -Be 'one', 'two'
        (Get-AdsProduct B0BL8WSCH3).Asin | Should -Be 'B0BL8WSCH3'
        ((Get-AdsRateLimit -Product) | Where-Object Connection -EQ two).Acquired | Should -Be 1
    }

    It 'takes names and objects, from the pipeline too' {
        'one', 'two' | Disconnect-AdsProductApi
        (Get-AdsRateLimit -Product).Connection | Should -Be 'three'
        Connect-AdsProductApi -Emulator -Name four | Disconnect-AdsProductApi
        (Get-AdsRateLimit -Product).Connection | Should -Be 'three'
        { Disconnect-AdsProductApi nobody -ErrorAction Stop } | Should -Throw '*nobody*'
    }

    It 'forgets the access token, so that the next call signs in anew' {
        $api = Start-ProductEmulator -Store (Join-Path $TestDrive 'products.db')
        $null = Get-AdsProduct B0BL8WSCH3 -NoCache
        Disconnect-AdsProductApi $api.Connection
        $null = Get-AdsProduct B0BL8WSCH3 -NoCache -Connection $api.Connection
        Get-RequestCount $api.Emulator '/auth/o2/token' | Should -Be 2
    }

    It 'does nothing with -WhatIf' {
        Disconnect-AdsProductApi -WhatIf
        (Get-AdsRateLimit -Product).Count | Should -Be 3
    }

    It 'says that there is none to forget' {
        'one', 'two', 'three' | Disconnect-AdsProductApi
        Disconnect-AdsProductApi -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsNoProductConnection,*'
    }
}
