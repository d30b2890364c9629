BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Enable-AdsNegativeKeyword' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'enables negative keywords by id, by object and by row, and sends nothing but id and state' {
        Assert-SetsState $world Enable-AdsNegativeKeyword NegativeKeyword ENABLED
    }

    It 'shows with -WhatIf what would change, and sends nothing' {
        Assert-OnlyShows $world Enable-AdsNegativeKeyword NegativeKeyword 'Set State from PAUSED to ENABLED' -Sample @{ State = 'PAUSED' }
    }

    It 'gives the negative keywords as the API returned them with -PassThru' {
        Assert-PassesThru $world Enable-AdsNegativeKeyword NegativeKeyword ENABLED
    }

    It 'tells items apart that succeed, fail and have no answer' {
        Assert-TellsItemsApart $world Enable-AdsNegativeKeyword NegativeKeyword
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Enable-AdsNegativeKeyword NegativeKeyword
    }
}
