BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'New-AdsNegativeKeyword' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates negative keywords from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world NegativeKeyword
    }

    It 'takes the ids of a piped ad group, and gives what the API returned with -PassThru' {
        Assert-CreatesBelowParent $world NegativeKeyword
    }

    It 'refuses by itself what lacks something, before any call, and creates the others' {
        Assert-RefusesIncomplete $world NegativeKeyword -Without MatchType
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world NegativeKeyword
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        $row = [pscustomobject](Get-NewValue $world NegativeKeyword)
        Get-WhatIfText { $row | New-AdsNegativeKeyword -WhatIf } | Should -BeLike "*Create with *State ENABLED*new negative keyword of profile*"
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'completes its match types and holds the text against its limits' {
        Get-Completion 'New-AdsNegativeKeyword -MatchType negative_p' | Should -Be 'NEGATIVE_PHRASE'
        (New-AdsNegativeKeyword -CampaignId 1 -AdGroupId 2 -MatchType NegativeExact -KeywordText ('x' * 81) -ErrorAction SilentlyContinue).Message | Should -BeLike '*at most 80 characters*81 were given*'
        (New-AdsNegativeKeyword -CampaignId 1 -AdGroupId 2 -MatchType NegativeExact -KeywordText 'a b c d e f g h i j k' -ErrorAction SilentlyContinue).Code | Should -Be 'keywordTextInvalid'
        $world.Emulator.Requests.Total | Should -Be 0
    }
}
