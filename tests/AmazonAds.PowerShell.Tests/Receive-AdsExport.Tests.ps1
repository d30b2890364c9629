BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Receive-AdsExport' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $jobs = Get-AdsProfile | Start-AdsExport -Kind Target | Wait-AdsExport
    }

    AfterAll { Clear-Session }

    It 'gives the objects that the Get cmdlets give, also when the download breaks' {
        $null = Add-Fault $emulator { $args[0]::On('GET', '/report-files/*').Times(1).Cut() }
        $rows = $jobs | Receive-AdsExport
        $listed = Get-AdsProfile | Get-AdsKeyword
        $keywords = $rows | Where-Object { $_.GetType().Name -eq 'Keyword' }
        ($keywords.KeywordId | Sort-Object) | Should -Be ($listed.KeywordId | Sort-Object)
        $one = $listed[0]
        $same = $keywords | Where-Object { $_.KeywordId -eq $one.KeywordId -and $_.ProfileId -eq $one.ProfileId }
        $same.KeywordText, $same.MatchType, $same.State, $same.Bid, $same.AdProduct | Should -Be @($one.KeywordText, $one.MatchType, $one.State, $one.Bid, $one.AdProduct)
        $same.Body.deliveryStatus | Should -Not -BeNullOrEmpty
    }

    It 'streams from the request to the rows' {
        $names = Get-AdsProfile | Start-AdsExport -Kind Campaign -AdProduct SponsoredProducts, SponsoredDisplay | Wait-AdsExport | Receive-AdsExport | ForEach-Object Name
        $names | Should -Not -BeNullOrEmpty
    }

    It 'gives keywords that Set-AdsKeyword takes' {
        $keyword = $jobs[0] | Receive-AdsExport | Where-Object { $_.GetType().Name -eq 'Keyword' -and $_.State -eq 'ENABLED' } | Select-Object -First 1
        ($keyword | Set-AdsKeyword -State PAUSED).Status | Should -Be 'Success'
        (Get-AdsKeyword -ProfileId $keyword.ProfileId -KeywordId $keyword.KeywordId).State | Should -Be 'PAUSED'
    }

    It 'writes a file for each export as <Ending>' -ForEach @(@{ Ending = 'csv' }, @{ Ending = 'jsonl' }, @{ Ending = 'json.gz' }) {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive $Ending.Replace('.', '-'))).FullName
        $files = $jobs | Receive-AdsExport -OutFile (Join-Path $folder "{ProfileId}-{Kind}.$Ending")
        $files.Count | Should -Be 2
        (Get-ChildItem $folder).FullName | Sort-Object | Should -Be ($files.FullName | Sort-Object)
        $files[0].Name | Should -Match '^\d+-Target\.'
    }

    It 'refuses two exports in one file, and a name without a format' {
        $files = $jobs | Receive-AdsExport -OutFile (Join-Path $TestDrive 'one.csv') -ErrorVariable failures -ErrorAction SilentlyContinue
        @($files).Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsFileTwice,*'
        { $jobs | Receive-AdsExport -OutFile (Join-Path $TestDrive 'one.txt') } | Should -Throw -ErrorId 'AdsFormatUnknown,*'
    }
}
