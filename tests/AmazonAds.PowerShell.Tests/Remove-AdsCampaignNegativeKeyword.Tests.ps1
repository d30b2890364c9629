BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Remove-AdsCampaignNegativeKeyword' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'archives negative keywords of campaigns by id, by object and by row; they stay readable' {
        Assert-Archives $world CampaignNegativeKeyword
    }

    It 'shows with -WhatIf what would be archived, and sends nothing' {
        Assert-OnlyShows $world Remove-AdsCampaignNegativeKeyword CampaignNegativeKeyword Archive
    }

    It 'tells items apart that succeed, fail and have no answer' {
        Assert-TellsItemsApart $world Remove-AdsCampaignNegativeKeyword CampaignNegativeKeyword -Method POST -Suffix /delete -Verb archived
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Remove-AdsCampaignNegativeKeyword CampaignNegativeKeyword
    }

    It 'says in its help that there is no way back' {
        (Get-Help Remove-AdsCampaignNegativeKeyword).Synopsis | Should -BeLike '*cannot be undone*'
    }
}
