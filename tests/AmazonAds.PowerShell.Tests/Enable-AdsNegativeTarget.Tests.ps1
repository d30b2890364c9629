BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Enable-AdsNegativeTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'enables negative targets by id, by object and by row, and sends nothing but id and state' {
        Assert-SetsState $world Enable-AdsNegativeTarget NegativeTarget ENABLED
    }

    It 'shows with -WhatIf what would change, and sends nothing' {
        Assert-OnlyShows $world Enable-AdsNegativeTarget NegativeTarget 'Set State from PAUSED to ENABLED' -Sample @{ State = 'PAUSED' }
    }

    It 'gives the negative targets as the API returned them with -PassThru' {
        Assert-PassesThru $world Enable-AdsNegativeTarget NegativeTarget ENABLED
    }

    It 'tells items apart that succeed, fail and have no answer' {
        Assert-TellsItemsApart $world Enable-AdsNegativeTarget NegativeTarget
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Enable-AdsNegativeTarget NegativeTarget
    }
}
