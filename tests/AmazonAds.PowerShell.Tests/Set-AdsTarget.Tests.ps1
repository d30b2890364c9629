BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Set-AdsTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'sends what was changed on an object, and refuses by themselves what was not and what cannot be' {
        Assert-SendsChanges $world Target -CreateOnly AdGroupId
    }

    It 'shows with -WhatIf the old and the new value, and sends nothing' {
        Assert-OnlyShows $world Set-AdsTarget Target 'Set State from ENABLED to PAUSED' -With @{ State = 'Paused' }
    }

    It 'reads rows of a CSV file, where a blank cell leaves a field as it is' {
        $samples = New-Sample $world Target -Count 2
        $key = @($samples[0].PSObject.Properties.Name)[0]
        $rows = foreach ($sample in $samples) { [pscustomobject]@{ ProfileId = $sample.ProfileId; $key = $sample.$key; State = '' } }
        $rows[0].State = 'paused'
        $outcomes = $rows | ConvertTo-Row | Set-AdsTarget -ErrorAction SilentlyContinue
        ($outcomes | Where-Object Status -EQ Success).Id | Should -BeExactly $samples[0].$key
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be 'nothingToSet'
        ($samples | Get-AdsTarget).State | Should -Be 'PAUSED', 'ENABLED'
    }

    It 'passes a state on that is not known yet' {
        $sample = New-Sample $world Target -Count 1
        $null = $sample | Set-AdsTarget -State sleeping -ErrorAction SilentlyContinue
        $world.Emulator.Requests.Latest[-1].Body | Should -BeLike '*"state":"SLEEPING"*'
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Set-AdsTarget Target -With @{ State = 'Paused' }
    }

    It 'takes a bid away with $null, and only where $null stands on the command line' {
        $sample = New-Sample $world Target -Count 1 -With @{ Bid = 0.9 }
        ($sample | Set-AdsTarget -Bid $null -PassThru).Bid | Should -BeNullOrEmpty
        Get-SentBody $world PUT /sp/targets | Should -BeExactly "{`"targetingClauses`":[{`"targetId`":`"$($sample.TargetId)`",`"bid`":null}]}"
        ([pscustomobject]@{ TargetId = $sample.TargetId; Bid = $null } | Set-AdsTarget -ErrorAction SilentlyContinue).Code | Should -Be 'nothingToSet'
    }
}
