BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'New-AdsCampaignNegativeKeyword' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates negative keywords of campaigns from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world CampaignNegativeKeyword
    }

    It 'takes the ids of a piped campaign, and gives what the API returned with -PassThru' {
        Assert-CreatesBelowParent $world CampaignNegativeKeyword
    }

    It 'refuses by itself what lacks something, before any call, and creates the others' {
        Assert-RefusesIncomplete $world CampaignNegativeKeyword -Without KeywordText
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world CampaignNegativeKeyword
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        $row = [pscustomobject](Get-NewValue $world CampaignNegativeKeyword)
        Get-WhatIfText { $row | New-AdsCampaignNegativeKeyword -WhatIf } | Should -BeLike "*Create with *State ENABLED*new campaign negative keyword of profile*"
        $world.Emulator.Requests.Total | Should -Be 0
    }
}
