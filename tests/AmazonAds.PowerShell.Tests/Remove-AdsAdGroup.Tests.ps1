BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Remove-AdsAdGroup' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'archives ad groups by id, by object and by row; they stay readable' {
        Assert-Archives $world AdGroup
    }

    It 'shows with -WhatIf what would be archived, and sends nothing' {
        Assert-OnlyShows $world Remove-AdsAdGroup AdGroup Archive
    }

    It 'tells items apart that succeed, fail and have no answer' {
        Assert-TellsItemsApart $world Remove-AdsAdGroup AdGroup -Method POST -Suffix /delete -Verb archived
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Remove-AdsAdGroup AdGroup
    }

    It 'says in its help that there is no way back' {
        (Get-Help Remove-AdsAdGroup).Synopsis | Should -BeLike '*cannot be undone*'
    }
}
