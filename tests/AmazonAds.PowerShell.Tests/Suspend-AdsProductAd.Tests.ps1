BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Suspend-AdsProductAd' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'pauses ads by id, by object and by row, and sends nothing but id and state' {
        Assert-SetsState $world Suspend-AdsProductAd ProductAd PAUSED
    }

    It 'shows with -WhatIf what would change, and sends nothing' {
        Assert-OnlyShows $world Suspend-AdsProductAd ProductAd 'Set State from ENABLED to PAUSED' -Sample @{ State = 'ENABLED' }
    }

    It 'gives the ads as the API returned them with -PassThru' {
        Assert-PassesThru $world Suspend-AdsProductAd ProductAd PAUSED
    }

    It 'tells items apart that succeed, fail and have no answer' {
        Assert-TellsItemsApart $world Suspend-AdsProductAd ProductAd
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Suspend-AdsProductAd ProductAd
    }
}
