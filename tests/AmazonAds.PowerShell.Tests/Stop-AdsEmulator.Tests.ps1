BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Stop-AdsEmulator' {
    BeforeEach { Clear-Session }

    AfterAll { Clear-Session }

    It 'stops the one that is piped in, and disconnects from it' {
        $first = Start-AdsEmulator -Connect
        $second = Start-AdsEmulator -Connect
        $first | Stop-AdsEmulator
        (Get-AdsConnection).Name | Should -Be $second.Name
        { [System.Net.Sockets.TcpClient]::new('127.0.0.1', $first.Port) } | Should -Throw
        (Get-AdsProfile).Count | Should -Be 25
    }

    It 'stops all' {
        $servers = 1..3 | ForEach-Object { Start-AdsEmulator -Connect }
        Stop-AdsEmulator
        Get-AdsConnection | Should -BeNullOrEmpty
        $servers | ForEach-Object { $port = $_.Port; { [System.Net.Sockets.TcpClient]::new('127.0.0.1', $port) } | Should -Throw }
    }

    It 'reports a port where none runs' {
        Stop-AdsEmulator -Port 1 -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsEmulatorNotFound,*'
    }

    It 'stops nothing with -WhatIf' {
        $null = Start-AdsEmulator -Connect
        Stop-AdsEmulator -WhatIf
        (Get-AdsProfile).Count | Should -Be 25
    }
}
