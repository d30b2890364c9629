BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Clear-AdsCache' {
    BeforeAll {
        Clear-Session
        $store = Join-Path $TestDrive 'products.db'
        $emulator = (Start-ProductEmulator -Store $store).Emulator
    }

    BeforeEach {
        Clear-AdsCache
        $null = Get-AdsProduct B0BL8WSCH3
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'removes everything, but not the ledger' {
        $calls = Measure-Store $store 'SELECT count(*) FROM product_call'
        Clear-AdsCache
        (Get-AdsCache | Where-Object Location -EQ $store).Entries | Should -Be 0
        Measure-Store $store 'SELECT count(*) FROM product_call' | Should -Be $calls
        (Get-AdsProduct B0BL8WSCH3).Source | Should -Be 'Api'
    }

    It 'keeps what is younger, of another kind or of another marketplace' {
        Clear-AdsCache -OlderThan 3600
        Clear-AdsCache -OlderThan ([timespan]::FromHours(1))
        Clear-AdsCache -Marketplace www.amazon.de
        (Get-AdsProduct B0BL8WSCH3).Source | Should -Be 'Memory'
        Clear-AdsCache -Kind Price
        (Get-AdsProduct B0BL8WSCH3 -Resource itemInfo.title).Source | Should -BeIn 'Memory', 'Database'
        (Get-AdsProduct B0BL8WSCH3).Source | Should -Be 'Api'
    }

    It 'only says what it would do with -WhatIf' {
        Clear-AdsCache -WhatIf
        (Get-AdsProduct B0BL8WSCH3).Source | Should -Be 'Memory'
    }

    It 'ends at once when it is stopped, though the database does not answer' {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        try {
            $null = Connect-AdsProductApi -Emulator -Name Silent -Store "postgres://ads@127.0.0.1:$($listener.LocalEndpoint.Port)/products"
            Measure-Stop { Clear-AdsCache } -Until { $listener.Pending() } | Should -BeLessThan 1
        }
        finally {
            $listener.Stop()
            Disconnect-AdsProductApi Silent
        }
    }

    It 'refuses what is no marketplace' {
        ({ Clear-AdsCache -Marketplace example.org } | Should -Throw -PassThru).FullyQualifiedErrorId | Should -BeLike 'AdsParameterInvalid*'
    }
}
