BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'New-AdsProductAd' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates ads from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world ProductAd
    }

    It 'takes the ids of a piped ad group, and gives what the API returned with -PassThru' {
        Assert-CreatesBelowParent $world ProductAd
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world ProductAd
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        $row = [pscustomobject](Get-NewValue $world ProductAd)
        Get-WhatIfText { $row | New-AdsProductAd -WhatIf } | Should -BeLike "*Create with *State ENABLED*new product ad of profile*"
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'names the product by ASIN or by SKU, and holds both against their rules' {
        $own = @{ CampaignId = $world.Campaign.CampaignId; AdGroupId = $world.AdGroup.AdGroupId }
        (New-AdsProductAd @own -ErrorAction SilentlyContinue).Code | Should -Be 'asinMissing'
        (New-AdsProductAd @own -Asin B00 -ErrorAction SilentlyContinue).Code | Should -Be 'asinInvalid'
        (New-AdsProductAd @own -Asin B000000001 -Sku X -ErrorAction SilentlyContinue).Code | Should -Be 'asinInvalid'
        (New-AdsProductAd @own -Sku X -CustomText short -ErrorAction SilentlyContinue).Message | Should -BeLike '*at least 50 characters*5 were given*'
        $world.Emulator.Requests.Total | Should -Be 0
    }
}
