BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
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

Describe 'Set-AdsKeywordBid -Adjust' {
    BeforeAll {
        $world = Start-EntityWorld
        $emulator = $world.Emulator
        $list = '/sp/keywords/list'
        $groupList = '/sp/adGroups/list'
    }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'starts from the bid of a piped keyword, without a look, and shows old and new' {
        $sample = New-Sample $world Keyword -Count 1 -With @{ Bid = '0.50' }
        $outcome = $sample | Set-AdsKeywordBid -Adjust '+10%'
        $outcome.Status | Should -Be 'Success'
        $outcome.Old | Should -Be 0.5
        $outcome.New | Should -Be 0.55
        $emulator.Requests.Count('POST', $list) | Should -Be 0
        Get-SentBody $world PUT $update | Should -BeExactly "{`"keywords`":[{`"keywordId`":`"$($sample.KeywordId)`",`"bid`":0.55}]}"
        $outcome | Out-String -Width 200 | Should -BeLike '*Bid from 0.5 to 0.55*'
    }

    It 'takes <Adjust> of 0.50 to <New>' -ForEach @(
        @{ Adjust = '-0.05'; With = @{}; New = 0.45 }
        @{ Adjust = '+0.25'; With = @{}; New = 0.75 }
        @{ Adjust = '+100%'; With = @{ Max = 0.8 }; New = 0.8 }
        @{ Adjust = '-90%'; With = @{ Min = 0.2 }; New = 0.2 }
        @{ Adjust = '+7.5%'; With = @{ Min = 0.2; Max = 3 }; New = 0.54 }
    ) {
        $sample = New-Sample $world Keyword -Count 1 -With @{ Bid = '0.50' }
        ($sample | Set-AdsKeywordBid -Adjust $Adjust @With).New | Should -Be $New
        (Get-AdsKeyword -KeywordId $sample.KeywordId).Bid | Should -Be $New
    }

    It 'starts from the default bid of the ad group where a keyword has none' {
        $samples = New-Sample $world Keyword -Count 3
        $outcomes = $samples | Set-AdsKeywordBid -Adjust '+10%'
        $outcomes.Old | Should -Be 0.5, 0.5, 0.5
        $outcomes.New | Should -Be 0.55, 0.55, 0.55
        $emulator.Requests.Count('POST', $list) | Should -Be 0
        $emulator.Requests.Count('POST', $groupList) | Should -Be 1
    }

    It 'looks keywords up that come by id alone, many in one request' {
        $own = 1..1200 | ForEach-Object { [pscustomobject](Get-NewValue $world Keyword) } | New-AdsKeyword -Bid 0.4
        Clear-Request $world
        $outcomes = $own | Select-Object ProfileId, @{ n = 'KeywordId'; e = { $_.Id } } | ConvertTo-Row | Set-AdsKeywordBid -Adjust '-0.05'
        $outcomes.Count | Should -Be 1200
        ($outcomes | Group-Object Status).Name | Should -Be 'Success'
        ($outcomes | Group-Object Old).Name | Should -Be '0.4'
        ($outcomes | Group-Object New).Name | Should -Be '0.35'
        # The emulator gives 100 rows per page: 1200 in 12 pages, and not one request per keyword.
        $emulator.Requests.Count('POST', $list) | Should -Be 12
        $emulator.Requests.Count('PUT', $update) | Should -Be 2
    }

    It 'rounds to whole yen in Japan' {
        $japan = ($world.Profiles | Where-Object CountryCode -EQ JP)[0].ProfileId
        $keyword = Get-AdsKeyword -ProfileId $japan -State Enabled | Where-Object Bid | Select-Object -First 1
        $null = $emulator.Data.SetBid([long]$japan, [long]$keyword.KeywordId, 55)
        $outcome = [pscustomobject]@{ ProfileId = $japan; KeywordId = $keyword.KeywordId } | Set-AdsKeywordBid -Adjust '+10%'
        $outcome.Old | Should -Be 55
        $outcome.New | Should -Be 61
    }

    It 'shows with -WhatIf the old and the new bid, and sends nothing' {
        $sample = New-Sample $world Keyword -Count 1 -With @{ Bid = '0.50' }
        Get-WhatIfText { $sample | Set-AdsKeywordBid -Adjust '+10%' -WhatIf } | Should -BeLike "*`"Set Bid from 0.5 to 0.55`"*$($sample.KeywordId)*"
        Get-WhatIfText { Set-AdsKeywordBid -KeywordId $sample.KeywordId -Adjust '+10%' -WhatIf } | Should -BeLike "*`"Set Bid from 0.5* to 0.55`"*"
        $emulator.Requests.Count('PUT', $update) | Should -Be 0
    }

    It 'refuses by itself a keyword that there is not, and a bid outside the bounds' {
        $samples = New-Sample $world Keyword -Count 2 -With @{ Bid = '0.50' }
        $rows = @([pscustomobject]@{ KeywordId = '999' }) + $samples
        $outcomes = $rows | Set-AdsKeywordBid -Adjust '+5%' -ErrorAction SilentlyContinue -ErrorVariable failures
        $outcomes.Count | Should -Be 3
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be 'bidNotKnown'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemFailed.bidNotKnown,*'
        ($samples | Set-AdsKeywordBid -Adjust '-0.49' -ErrorAction SilentlyContinue).Code | Should -Be 'bidOutOfRange', 'bidOutOfRange'
    }

    It 'tells each keyword whose bid could not be looked up' {
        $samples = New-Sample $world Keyword -Count 2 -With @{ Bid = '0.50' }
        $null = Add-Fault $emulator { $args[0]::On('POST', $list).Answer(400, '{"code":"INVALID_ARGUMENT","message":"No."}', 'application/json') }
        $outcomes = $samples | Select-Object KeywordId | Set-AdsKeywordBid -Adjust '+5%' -ErrorAction SilentlyContinue -ErrorVariable failures
        $outcomes.Code | Should -Be 'bidNotKnown', 'bidNotKnown'
        $failures.Count | Should -Be 2
        $emulator.Requests.Count('PUT', $update) | Should -Be 0
    }

    It 'gives the keywords as they are then with -PassThru' {
        $sample = New-Sample $world Keyword -Count 1 -With @{ Bid = '0.50' }
        $again = $sample | Set-AdsKeywordBid -Adjust '+10%' -PassThru
        $again.Bid | Should -Be 0.55
        $again.KeywordText | Should -BeExactly $sample.KeywordText
    }

    It 'refuses <Case>' -ForEach @(
        @{ Case = 'an adjustment without a sign'; With = @{ Adjust = '10%' } }
        @{ Case = 'a comma'; With = @{ Adjust = '+0,5' } }
        @{ Case = 'a word'; With = @{ Adjust = 'more' } }
        @{ Case = '-Bid beside it'; With = @{ Adjust = '+1%'; Bid = 1 } }
        @{ Case = '-Min above -Max'; With = @{ Adjust = '+1%'; Min = 3; Max = 2 } }
    ) {
        { Set-AdsKeywordBid -KeywordId 1 @With } | Should -Throw -ErrorId 'AdsParameterInvalid,*'
    }

    It 'refuses -Min and -Max without -Adjust' {
        { Set-AdsKeywordBid -KeywordId 1 -Bid 1 -Min 0.5 } | Should -Throw -ErrorId 'AdsNothingToSet,*'
    }

    It 'refuses a piped keyword whose bid was not changed, and takes one whose bid was' {
        $samples = New-Sample $world Keyword -Count 2 -With @{ Bid = '0.50' }
        $samples[0].Bid = 0.6
        $outcomes = $samples | Set-AdsKeywordBid -ErrorAction SilentlyContinue
        ($outcomes | Where-Object Status -EQ Success).Id | Should -BeExactly $samples[0].KeywordId
        ($outcomes | Where-Object Status -EQ Failed).Id | Should -BeExactly $samples[1].KeywordId
    }
}
