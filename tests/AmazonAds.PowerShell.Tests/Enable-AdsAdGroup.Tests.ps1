BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Enable-AdsAdGroup' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'enables ad groups by id, by object and by row, and sends nothing but id and state' {
        Assert-SetsState $world Enable-AdsAdGroup AdGroup ENABLED
    }

    It 'shows with -WhatIf what would change, and sends nothing' {
        Assert-OnlyShows $world Enable-AdsAdGroup AdGroup 'Set State from PAUSED to ENABLED' -Sample @{ State = 'PAUSED' }
    }

    It 'gives the ad groups as the API returned them with -PassThru' {
        Assert-PassesThru $world Enable-AdsAdGroup AdGroup ENABLED
    }

    It 'tells items apart that succeed, fail and have no answer' {
        Assert-TellsItemsApart $world Enable-AdsAdGroup AdGroup
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Enable-AdsAdGroup AdGroup
    }
}
