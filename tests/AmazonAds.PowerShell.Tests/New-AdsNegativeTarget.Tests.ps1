BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'New-AdsNegativeTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates negative targets from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world NegativeTarget
    }

    It 'takes the ids of a piped ad group, and gives what the API returned with -PassThru' {
        Assert-CreatesBelowParent $world NegativeTarget
    }

    It 'refuses by itself what lacks something, before any call, and creates the others' {
        Assert-RefusesIncomplete $world NegativeTarget -Without AdGroupId
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world NegativeTarget
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        $row = [pscustomobject](Get-NewValue $world NegativeTarget)
        Get-WhatIfText { $row | New-AdsNegativeTarget -WhatIf } | Should -BeLike "*Create with *State ENABLED*new negative target of profile*"
        $world.Emulator.Requests.Total | Should -Be 0
    }
}
