BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Wait-AdsExport' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
    }

    AfterAll { Clear-Session }

    It 'gives each export that is done' {
        $jobs = Get-AdsProfile | Start-AdsExport -Kind Ad
        $done = $jobs | Wait-AdsExport
        ($done.ExportId | Sort-Object) | Should -Be ($jobs.ExportId | Sort-Object)
        $done.Status | Sort-Object -Unique | Should -Be 'COMPLETED'
    }

    It 'gives an export that failed, and an error for it' {
        $null = Add-Fault $emulator { $args[0]::On('POST', '/ads/export').Times(1).FailReport() }
        $done = Get-AdsProfile | Select-Object -First 1 | Start-AdsExport -Kind Ad | Wait-AdsExport -ErrorVariable failures -ErrorAction SilentlyContinue
        $done.Status | Should -Be 'FAILED'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsExportFailed,*'
        $failures[0].Exception.Message | Should -BeLike '*INTERNAL_ERROR*'
    }

    It 'says what is not done in time' {
        $jobs = Get-AdsProfile | Select-Object -First 1 | Start-AdsExport -Kind Ad
        $jobs | Wait-AdsExport -TimeoutSec 1 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsExportNotDone,*'
    }
}
