BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Enable-AdsTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'enables targets by id, by object and by row, and sends nothing but id and state' {
        Assert-SetsState $world Enable-AdsTarget Target ENABLED
    }

    It 'shows with -WhatIf what would change, and sends nothing' {
        Assert-OnlyShows $world Enable-AdsTarget Target 'Set State from PAUSED to ENABLED' -Sample @{ State = 'PAUSED' }
    }

    It 'gives the targets as the API returned them with -PassThru' {
        Assert-PassesThru $world Enable-AdsTarget Target ENABLED
    }

    It 'tells items apart that succeed, fail and have no answer' {
        Assert-TellsItemsApart $world Enable-AdsTarget Target
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Enable-AdsTarget Target
    }
}
