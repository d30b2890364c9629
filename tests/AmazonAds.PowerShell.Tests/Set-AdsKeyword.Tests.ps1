BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Set-AdsKeyword' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'sends what was changed on an object, and refuses by themselves what was not and what cannot be' {
        Assert-SendsChanges $world Keyword -CreateOnly KeywordText
    }

    It 'shows with -WhatIf the old and the new value, and sends nothing' {
        Assert-OnlyShows $world Set-AdsKeyword Keyword 'Set State from ENABLED to PAUSED' -With @{ State = 'Paused' }
    }

    It 'reads rows of a CSV file, where a blank cell leaves a field as it is' {
        $samples = New-Sample $world Keyword -Count 2
        $key = @($samples[0].PSObject.Properties.Name)[0]
        $rows = foreach ($sample in $samples) { [pscustomobject]@{ ProfileId = $sample.ProfileId; $key = $sample.$key; State = '' } }
        $rows[0].State = 'paused'
        $outcomes = $rows | ConvertTo-Row | Set-AdsKeyword -ErrorAction SilentlyContinue
        ($outcomes | Where-Object Status -EQ Success).Id | Should -BeExactly $samples[0].$key
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be 'nothingToSet'
        ($samples | Get-AdsKeyword).State | Should -Be 'PAUSED', 'ENABLED'
    }

    It 'passes a state on that is not known yet' {
        $sample = New-Sample $world Keyword -Count 1
        $null = $sample | Set-AdsKeyword -State sleeping -ErrorAction SilentlyContinue
        $world.Emulator.Requests.Latest[-1].Body | Should -BeLike '*"state":"SLEEPING"*'
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Set-AdsKeyword Keyword -With @{ State = 'Paused' }
    }

    It 'takes a bid away with $null' {
        $sample = New-Sample $world Keyword -Count 1 -With @{ Bid = 0.9 }
        $outcome = $sample | Set-AdsKeyword -Bid $null
        $outcome.Old | Should -Be 0.9
        $outcome.New | Should -BeNullOrEmpty
        Get-SentBody $world PUT /sp/keywords | Should -BeExactly "{`"keywords`":[{`"keywordId`":`"$($sample.KeywordId)`",`"bid`":null}]}"
        (Get-AdsKeyword -KeywordId $sample.KeywordId).Bid | Should -BeNullOrEmpty
    }
}
