BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
    $path = '/sp/keywords'
}

Describe 'New-AdsKeyword' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates keywords from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world Keyword
    }

    It 'takes the ids of a piped ad group, and gives what the API returned with -PassThru' {
        Assert-CreatesBelowParent $world Keyword
    }

    It 'creates one keyword in each piped ad group' {
        $groups = Get-AdsAdGroup -State Enabled | Where-Object { (Get-AdsCampaign -CampaignId $_.CampaignId).State -ne 'ARCHIVED' }
        Clear-Request $world
        $new = $groups | New-AdsKeyword -KeywordText x -MatchType Exact -Bid 0.8 -PassThru
        ($new.AdGroupId | Sort-Object) | Should -Be ($groups.AdGroupId | Sort-Object)
        $new.Bid | ForEach-Object { $_ | Should -Be 0.8 }
        $world.Emulator.Requests.Count('POST', $path) | Should -Be 1
    }

    It 'takes of a piped keyword its campaign and ad group alone' {
        $sample = New-Sample $world Keyword -Count 1 -With @{ Bid = 3; State = 'PAUSED' }
        $new = $sample | New-AdsKeyword -KeywordText 'its neighbour' -MatchType Broad -PassThru
        $new.AdGroupId | Should -BeExactly $sample.AdGroupId
        Get-SentBody $world POST $path | Should -BeExactly "{`"keywords`":[{`"campaignId`":`"$($sample.CampaignId)`",`"adGroupId`":`"$($sample.AdGroupId)`",`"keywordText`":`"its neighbour`",`"matchType`":`"BROAD`",`"state`":`"ENABLED`"}]}"
    }

    It 'takes all columns of a row that was made of a keyword' {
        $sample = New-Sample $world Keyword -Count 1 -With @{ Bid = 3 }
        $sample | Select-Object ProfileId, CampaignId, AdGroupId, KeywordText, Bid | New-AdsKeyword -MatchType Phrase -PassThru |
            ForEach-Object { "$($_.KeywordText) $($_.MatchType) $($_.Bid)" } | Should -Be "$($sample.KeywordText) PHRASE 3"
    }

    It 'refuses <Case> by itself, before any call, with the limit in the message, and creates the others' -ForEach @(
        @{ Case = 'no text'; With = @{ KeywordText = '' }; Code = 'keywordTextMissing'; Like = '*needs KeywordText*' }
        @{ Case = 'no match type'; With = @{ MatchType = '' }; Code = 'matchTypeMissing'; Like = '*needs MatchType*' }
        @{ Case = 'no ad group'; With = @{ AdGroupId = '' }; Code = 'adGroupIdMissing'; Like = '*needs AdGroupId*' }
        @{ Case = 'an ad group that is no id'; With = @{ AdGroupId = 'a1' }; Code = 'adGroupIdInvalid'; Like = '*digits*' }
        @{ Case = 'an ad group that went through floating point'; With = @{ AdGroupId = 1.2e15 }; Code = 'adGroupIdInvalid'; Like = '*digits*' }
        @{ Case = 'a long text'; With = @{ KeywordText = 'x' * 81 }; Code = 'keywordTextInvalid'; Like = '*at most 80 characters*81 were given*' }
        @{ Case = 'many words'; With = @{ KeywordText = 'a b c d e f g h i j k' }; Code = 'keywordTextInvalid'; Like = '*at most 10*11 were given*' }
        @{ Case = 'a low bid'; With = @{ Bid = '0.01' }; Code = 'bidOutOfRange'; Like = '*0.02 to 1000 USD*' }
        @{ Case = 'a comma'; With = @{ Bid = '0,55' }; Code = 'bidInvalid'; Like = '*0,55*' }
    ) {
        $bad = Get-NewValue $world Keyword
        $With.GetEnumerator() | ForEach-Object { $bad[$_.Key] = $_.Value }
        $rows = [pscustomobject]$bad, [pscustomobject](Get-NewValue $world Keyword)
        $outcomes = $rows | New-AdsKeyword -ErrorAction SilentlyContinue -ErrorVariable failures
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be $Code
        ($outcomes | Where-Object Status -EQ Success).Input | Should -Be $rows[1]
        $failures.Count | Should -Be 1
        $failures[0].Exception.Message | Should -BeLike $Like
        @(Get-SentBody $world POST $path).Count | Should -Be 1
    }

    It 'holds a bid against the marketplace of its profile' {
        $japan = ($world.Profiles | Where-Object CountryCode -EQ JP)[0].ProfileId
        (New-AdsKeyword -ProfileId $japan -CampaignId 1 -AdGroupId 2 -KeywordText x -MatchType Exact -Bid 1.5 -ErrorAction SilentlyContinue).Message | Should -BeLike '*2 to 100000 JPY*'
    }

    It 'streams: 2500 inputs are 3 requests' {
        $rows = 1..2500 | ForEach-Object { [pscustomobject](Get-NewValue $world Keyword) }
        $outcomes = $rows | New-AdsKeyword
        $outcomes.Count | Should -Be 2500
        ($outcomes | Group-Object Status).Name | Should -Be 'Success'
        $world.Emulator.Requests.Count('POST', $path) | Should -Be 3
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world Keyword
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        Get-WhatIfText { $world.AdGroup | New-AdsKeyword -KeywordText x -MatchType Exact -WhatIf } |
            Should -BeLike "*`"Create with *KeywordText x, MatchType EXACT, State ENABLED`" on target `"new keyword of profile $($world.ProfileId)`"*"
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'gives the table a column for each id' {
        $world.AdGroup | New-AdsKeyword -KeywordText 'last one' -MatchType Exact -PassThru | Out-String -Width 200 | Should -BeLike '*KeywordId*EXACT*last one*'
    }
}
