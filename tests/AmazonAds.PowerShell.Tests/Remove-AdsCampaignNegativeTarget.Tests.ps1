BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Remove-AdsCampaignNegativeTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'archives negative targets of campaigns by id, by object and by row; they stay readable' {
        Assert-Archives $world CampaignNegativeTarget
    }

    It 'shows with -WhatIf what would be archived, and sends nothing' {
        Assert-OnlyShows $world Remove-AdsCampaignNegativeTarget CampaignNegativeTarget Archive
    }

    It 'tells items apart that succeed, fail and have no answer' {
        Assert-TellsItemsApart $world Remove-AdsCampaignNegativeTarget CampaignNegativeTarget -Method POST -Suffix /delete -Verb archived
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Remove-AdsCampaignNegativeTarget CampaignNegativeTarget
    }

    It 'says in its help that there is no way back' {
        (Get-Help Remove-AdsCampaignNegativeTarget).Synopsis | Should -BeLike '*cannot be undone*'
    }
}
