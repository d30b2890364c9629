BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsProductVariation' {
    BeforeAll {
        Clear-Session
        $emulator = (Start-ProductEmulator -Store (Join-Path $TestDrive 'products.db')).Emulator
    }

    BeforeEach {
        Clear-AdsCache
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'reads all pages' {
        $variations = Get-AdsProductVariation B0BL8WSCH3
        $summary = $variations[0].Summary
        $variations.Count | Should -Be $summary.VariationCount
        Measure-ProductCall $emulator getVariations | Should -Be $summary.PageCount
        $variations.VariationOf | Sort-Object -Unique | Should -BeExactly 'B0BL8WSCH3'
        $variations[0].Attributes.size_name | Should -Not -BeNullOrEmpty
        $summary.LowestPrice | Should -BeLessOrEqual $summary.HighestPrice
    }

    It 'reads no more pages than it is told' {
        $null = Get-AdsProductVariation B0BL8WSCH3 -PageCount 1
        Measure-ProductCall $emulator getVariations | Should -Be 1
    }

    It 'takes products from the pipeline' {
        (Get-AdsProduct B0BL8WSCH3 | Get-AdsProductVariation -PageCount 1)[0].VariationOf | Should -BeExactly 'B0BL8WSCH3'
    }

    It 'gives an error for an ASIN without variations, and the others' {
        $variations = '0545162076', 'B0BL8WSCH3', 'x' | Get-AdsProductVariation -PageCount 1 -ErrorAction SilentlyContinue -ErrorVariable problems
        $variations | Should -Not -BeNullOrEmpty
        $problems.TargetObject | Sort-Object | Should -Be '0545162076', 'x'
    }
}
