BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    $update = '/sp/keywords'
}

Describe 'Set-AdsKeywordBid' {
    BeforeAll {
        function Get-Bid([object] $Keyword) {
            $emulator.Data.Keyword([long]$Keyword.ProfileId, [long]$Keyword.KeywordId).Bid
        }

        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 6 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $german = $profiles | Where-Object CountryCode -EQ DE | Select-Object -First 1
        $keywords = Get-AdsKeyword -ProfileId $german.ProfileId -State Enabled | Where-Object Bid
    }

    BeforeEach {
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'sets one bid from the command line' {
        $result = Set-AdsKeywordBid -ProfileId $german.ProfileId -KeywordId $keywords[0].KeywordId -Bid 0.77
        $result.Status | Should -Be 'Success'
        $result.ProfileId | Should -BeExactly $german.ProfileId
        $result.Id | Should -BeExactly $keywords[0].KeywordId
        Get-Bid $keywords[0] | Should -Be 0.77
    }

    It 'reads the rows of a CSV file, whatever the culture, and gives one result per row' {
        $file = Join-Path $TestDrive 'bids.csv'
        $keywords[0..4] | Select-Object ProfileId, KeywordId, @{ n = 'Bid'; e = { '0.61' } } | Export-Csv $file
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            $results = Import-Csv $file | Set-AdsKeywordBid
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        $results.Count | Should -Be 5
        $results.Status | ForEach-Object { $_ | Should -Be 'Success' }
        $keywords[0..4] | ForEach-Object { Get-Bid $_ | Should -Be 0.61 }
        $results[0].Input.KeywordId | Should -BeExactly $keywords[0].KeywordId
    }

    It 'takes the ids of piped keywords and the bid on the command line' {
        $results = $keywords[5..7] | Set-AdsKeywordBid -Bid 1.23
        $results.Count | Should -Be 3
        $keywords[5..7] | ForEach-Object { Get-Bid $_ | Should -Be 1.23 }
    }

    It 'takes the bid that was put on a piped keyword' {
        $keyword = Get-AdsKeyword -ProfileId $german.ProfileId -KeywordId $keywords[8].KeywordId
        $keyword.Bid = 0.91
        ($keyword | Set-AdsKeywordBid).Status | Should -Be 'Success'
        Get-Bid $keyword | Should -Be 0.91
    }

    It 'sends nothing with -WhatIf' {
        $keywords[0..9] | Set-AdsKeywordBid -Bid 0.5 -WhatIf | Should -BeNullOrEmpty
        $emulator.Requests.Count('PUT', $update) | Should -Be 0
    }

    It 'refuses <Bid> item by item, before any call, and loses nothing else' -ForEach @(
        @{ Bid = '0,55'; Code = 'bidInvalid' }
        @{ Bid = '1,000'; Code = 'bidInvalid' }
        @{ Bid = 'much'; Code = 'bidInvalid' }
        @{ Bid = ''; Code = 'bidInvalid' }
        @{ Bid = '0.01'; Code = 'bidOutOfRange' }
        @{ Bid = '1000.01'; Code = 'bidOutOfRange' }
        @{ Bid = '-1'; Code = 'bidOutOfRange' }
        @{ Bid = '0'; Code = 'bidOutOfRange' }
    ) {
        $rows = @(
            [pscustomobject]@{ ProfileId = $german.ProfileId; KeywordId = $keywords[0].KeywordId; Bid = $Bid }
            [pscustomobject]@{ ProfileId = $german.ProfileId; KeywordId = $keywords[1].KeywordId; Bid = '0.66' }
        )
        $results = $rows | Set-AdsKeywordBid -ErrorAction SilentlyContinue -ErrorVariable failures
        $results.Count | Should -Be 2
        $bad = $results | Where-Object Status -EQ Failed
        $bad.Code | Should -Be $Code
        $bad.Id | Should -BeExactly $keywords[0].KeywordId
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike "AdsItemFailed.$Code,*"
        $failures[0].Exception.Message | Should -BeLike "*$($keywords[0].KeywordId)*$($german.ProfileId)*"
        Get-Bid $keywords[1] | Should -Be 0.66
        $emulator.Requests.Count('PUT', $update) | Should -Be 1
    }

    It 'refuses a keyword id that is none: <_>' -ForEach @('12x', 1.5, '', '-1') {
        $result = [pscustomobject]@{ ProfileId = $german.ProfileId; KeywordId = $_; Bid = 1 } | Set-AdsKeywordBid -ErrorAction SilentlyContinue
        $result.Status | Should -Be 'Failed'
        $result.Code | Should -Be 'keywordIdInvalid'
        $emulator.Requests.Count('PUT', $update) | Should -Be 0
    }

    It 'fills batches across the pipeline: ceil(n/1000) requests per profile' {
        $rows = 1..2500 | ForEach-Object { [pscustomobject]@{ ProfileId = $german.ProfileId; KeywordId = "9$_"; Bid = '0.5' } }
        $results = $rows | Set-AdsKeywordBid -ErrorAction SilentlyContinue
        $results.Count | Should -Be 2500
        $emulator.Requests.Count('PUT', $update) | Should -Be 3
    }

    It 'says of each item that Amazon refuses what and why, with the request id' {
        $null = Add-Fault $emulator { $args[0]::On('PUT', $update).FailItemsAt('entityStateError', [int[]]@(1)) }
        $results = $keywords[0..2] | Set-AdsKeywordBid -Bid 0.7 -ErrorAction SilentlyContinue -ErrorVariable failures
        ($results | Where-Object Status -EQ Success).Count | Should -Be 2
        $failed = $results | Where-Object Status -EQ Failed
        $failed.Id | Should -BeExactly $keywords[1].KeywordId
        $failed.Code | Should -Be 'entityStateError'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemFailed.entityStateError,*'
        $failures[0].Exception.Message | Should -BeLike '*Request id*'
    }

    It 'calls an item without an answer Unknown, never a success' {
        $null = Add-Fault $emulator { $args[0]::On('PUT', $update).OmitResults([int[]]@(0)) }
        $results = $keywords[0..1] | Set-AdsKeywordBid -Bid 0.7 -ErrorAction SilentlyContinue -ErrorVariable failures
        ($results | Where-Object Id -EQ $keywords[0].KeywordId).Status | Should -Be 'Unknown'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemUnknown,*'
    }

    It 'keeps the order of two bids for one keyword' {
        $rows = '0.31', '0.32', '0.33' | ForEach-Object { [pscustomobject]@{ ProfileId = $german.ProfileId; KeywordId = $keywords[0].KeywordId; Bid = $_ } }
        ($rows | Set-AdsKeywordBid).Count | Should -Be 3
        Get-Bid $keywords[0] | Should -Be 0.33
    }

    It 'writes to several profiles in one pipeline, each by its own id' {
        $rows = $profiles | ForEach-Object { Get-AdsKeyword -ProfileId $_.ProfileId -State Enabled | Where-Object Bid | Select-Object -First 1 }
        $results = $rows | Set-AdsKeywordBid -Bid 2.5
        $results.Count | Should -Be $profiles.Count
        ($results.ProfileId | Sort-Object) | Should -Be ($profiles.ProfileId | Sort-Object)
    }

    It 'uses the selected profile where none is given, and says so where there is none' {
        $german | Select-AdsProfile
        (Set-AdsKeywordBid -KeywordId $keywords[0].KeywordId -Bid 0.5).Status | Should -Be 'Success'
    }
}
