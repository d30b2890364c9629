BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsExport' {
    BeforeAll {
        Clear-Session
        $null = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -Connect
        $jobs = Get-AdsProfile | Start-AdsExport -Kind Target
    }

    AfterAll { Clear-Session }

    It 'says how exports stand' {
        $seen = $jobs | Get-AdsExport
        $seen.Status | Should -Be @('COMPLETED', 'COMPLETED')
        ($seen.ExportId | Sort-Object) | Should -Be ($jobs.ExportId | Sort-Object)
        $seen[0].PSObject.Properties.Name | Should -Not -Contain 'Url'
    }

    It 'knows the kind from the id' {
        (Get-AdsExport -ProfileId $jobs[0].ProfileId -ExportId $jobs[0].ExportId).Kind | Should -Be 'Target'
    }

    It 'says of each export that Amazon does not know' {
        $found = Get-AdsExport -ProfileId $jobs[0].ProfileId -ExportId 'nothing', $jobs[0].ExportId -ErrorVariable failures -ErrorAction SilentlyContinue
        $found.ExportId | Should -Be $jobs[0].ExportId
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsExportNotFound,*'
    }
}
