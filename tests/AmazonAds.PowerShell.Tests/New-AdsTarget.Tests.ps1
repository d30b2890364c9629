BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'New-AdsTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates targets from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world Target
    }

    It 'takes the ids of a piped ad group, and gives what the API returned with -PassThru' {
        Assert-CreatesBelowParent $world Target
    }

    It 'refuses by itself what lacks something, before any call, and creates the others' {
        Assert-RefusesIncomplete $world Target -Without Expression
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world Target
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        $row = [pscustomobject](Get-NewValue $world Target)
        Get-WhatIfText { $row | New-AdsTarget -WhatIf } | Should -BeLike "*Create with *State ENABLED*new target of profile*"
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'takes conditions as texts, as one cell, as hashtables and as objects' {
        $own = @{ CampaignId = $world.Campaign.CampaignId; AdGroupId = $world.AdGroup.AdGroupId }
        $wanted = '"expression":[{"type":"ASIN_CATEGORY_SAME_AS","value":"77"},{"type":"ASIN_BRAND_SAME_AS","value":"88"}]'
        $forms = @(
            , @('ASIN_CATEGORY_SAME_AS=77', 'ASIN_BRAND_SAME_AS=88')
            'ASIN_CATEGORY_SAME_AS=77; ASIN_BRAND_SAME_AS=88'
            , @(@{ Type = 'ASIN_CATEGORY_SAME_AS'; Value = '77' }, @{ type = 'ASIN_BRAND_SAME_AS'; value = 88 })
            , @([pscustomobject]@{ Type = 'ASIN_CATEGORY_SAME_AS'; Value = '77' }, [pscustomobject]@{ Type = 'ASIN_BRAND_SAME_AS'; Value = '88' })
        )
        foreach ($form in $forms) {
            Clear-Request $world
            $null = New-AdsTarget @own -Expression $form -ErrorAction SilentlyContinue
            Get-SentBody $world POST /sp/targets | Should -BeLike "*$($wanted.Replace('[', '[[]'))*"
        }
    }

    It 'takes the conditions of a target that was read' {
        $known = Get-AdsTarget | Where-Object { $_.State -ne 'ARCHIVED' -and $_.AdGroupId -ne $world.AdGroup.AdGroupId } | Select-Object -First 1
        $copy = $world.AdGroup | New-AdsTarget -Expression $known.Expression -PassThru
        "$($copy.Expression)" | Should -Be "$($known.Expression)"
    }
}
