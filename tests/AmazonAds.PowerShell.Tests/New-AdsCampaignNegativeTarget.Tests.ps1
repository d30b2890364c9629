BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'New-AdsCampaignNegativeTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates negative targets of campaigns from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world CampaignNegativeTarget
    }

    It 'takes the ids of a piped campaign, and gives what the API returned with -PassThru' {
        Assert-CreatesBelowParent $world CampaignNegativeTarget
    }

    It 'refuses by itself what lacks something, before any call, and creates the others' {
        Assert-RefusesIncomplete $world CampaignNegativeTarget -Without CampaignId
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world CampaignNegativeTarget
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        $row = [pscustomobject](Get-NewValue $world CampaignNegativeTarget)
        Get-WhatIfText { $row | New-AdsCampaignNegativeTarget -WhatIf } | Should -BeLike "*Create with *State ENABLED*new campaign negative target of profile*"
        $world.Emulator.Requests.Total | Should -Be 0
    }
}
