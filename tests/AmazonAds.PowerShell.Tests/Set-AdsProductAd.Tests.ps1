BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Set-AdsProductAd' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'sends what was changed on an object, and refuses by themselves what was not and what cannot be' {
        Assert-SendsChanges $world ProductAd -CreateOnly Sku
    }

    It 'shows with -WhatIf the old and the new value, and sends nothing' {
        Assert-OnlyShows $world Set-AdsProductAd ProductAd 'Set State from ENABLED to PAUSED' -With @{ State = 'Paused' }
    }

    It 'reads rows of a CSV file, where a blank cell leaves a field as it is' {
        $samples = New-Sample $world ProductAd -Count 2
        $key = @($samples[0].PSObject.Properties.Name)[0]
        $rows = foreach ($sample in $samples) { [pscustomobject]@{ ProfileId = $sample.ProfileId; $key = $sample.$key; State = '' } }
        $rows[0].State = 'paused'
        $outcomes = $rows | ConvertTo-Row | Set-AdsProductAd -ErrorAction SilentlyContinue
        ($outcomes | Where-Object Status -EQ Success).Id | Should -BeExactly $samples[0].$key
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be 'nothingToSet'
        ($samples | Get-AdsProductAd).State | Should -Be 'PAUSED', 'ENABLED'
    }

    It 'passes a state on that is not known yet' {
        $sample = New-Sample $world ProductAd -Count 1
        $null = $sample | Set-AdsProductAd -State sleeping -ErrorAction SilentlyContinue
        $world.Emulator.Requests.Latest[-1].Body | Should -BeLike '*"state":"SLEEPING"*'
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Set-AdsProductAd ProductAd -With @{ State = 'Paused' }
    }
}
