BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'New-AdsAdGroup' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates ad groups from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world AdGroup
    }

    It 'takes the ids of a piped campaign, and gives what the API returned with -PassThru' {
        Assert-CreatesBelowParent $world AdGroup
    }

    It 'refuses by itself what lacks something, before any call, and creates the others' {
        Assert-RefusesIncomplete $world AdGroup -Without DefaultBid
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world AdGroup
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        $row = [pscustomobject](Get-NewValue $world AdGroup)
        Get-WhatIfText { $row | New-AdsAdGroup -WhatIf } | Should -BeLike "*Create with *State ENABLED*new ad group of profile*"
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'holds the name and the default bid against their limits, naming them' {
        $own = @{ CampaignId = $world.Campaign.CampaignId }
        (New-AdsAdGroup @own -Name ('x' * 256) -DefaultBid 1 -ErrorAction SilentlyContinue).Message | Should -BeLike '*at most 255 characters*256 were given*'
        (New-AdsAdGroup @own -Name Dear -DefaultBid 5000 -ErrorAction SilentlyContinue).Message | Should -BeLike '*0.02 to 1000 USD*'
        (New-AdsAdGroup @own -Name Comma -DefaultBid '0,5' -ErrorAction SilentlyContinue).Code | Should -Be 'defaultBidInvalid'
        $world.Emulator.Requests.Count('POST', '/sp/adGroups') | Should -Be 0
    }
}
