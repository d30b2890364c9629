BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Find-AdsProduct' {
    BeforeAll {
        Clear-Session
        $emulator = (Start-ProductEmulator -Store (Join-Path $TestDrive 'products.db')).Emulator
    }

    BeforeEach {
        Clear-AdsCache
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'gives the first page in the order of the search' {
        $found = Find-AdsProduct 'camping tent' -SortBy Price:LowToHigh
        $found.Count | Should -Be 10
        $found.Price | Should -Be ($found.Price | Sort-Object)
        Measure-ProductCall $emulator searchItems | Should -Be 1
    }

    It 'reads as many pages as it is told' {
        $found = Find-AdsProduct 'camping tent' -PageCount 3
        $found.Count | Should -Be 30
        @($found.Asin | Sort-Object -Unique).Count | Should -Be 30
        (Find-AdsProduct 'camping tent' -Page 2)[0].Asin | Should -BeExactly $found[10].Asin
    }

    It 'narrows by price in the currency that people use' {
        $found = Find-AdsProduct 'camping tent' -MinPrice 20.50 -MaxPrice 60
        $found | Should -Not -BeNullOrEmpty
        $found | Where-Object { $_.Price -and ($_.Price -lt 20.5 -or $_.Price -gt 60) } | Should -BeNullOrEmpty
    }

    It 'sends every filter as the API has it' {
        $null = Find-AdsProduct 'tent' -Title a -Brand b -Author c -Actor d -Artist e -SearchIndex Books -BrowseNodeId 1000 -Availability IncludeOutOfStock `
            -DeliveryFlag Prime, FreeShipping -MinPrice 1 -MaxPrice 900 -MinReviewsRating 1 -SortBy Featured -ItemCount 5 -Condition New -Currency usd -Language en_US
        Measure-ProductCall $emulator searchItems | Should -Be 1
    }

    It 'makes no second call for the same search, nor for what it brought' {
        $found = Find-AdsProduct 'camping tent'
        (Find-AdsProduct 'camping tent')[0].Source | Should -Be 'Memory'
        ($found | Get-AdsProduct)[0].Source | Should -Be 'Memory'
        Measure-ProductCall $emulator | Should -Be 1
    }

    It 'gives nothing when nothing is found' {
        Find-AdsProduct 'nothing at all' | Should -BeNullOrEmpty
    }

    It 'refuses <Arguments> before any call' -ForEach @(
        @{ Arguments = @{} }
        @{ Arguments = @{ Keywords = 'tent'; MinPrice = 5; MaxPrice = 4 } }
        @{ Arguments = @{ Keywords = 'tent'; MinReviewsRating = 5 } }
        @{ Arguments = @{ Keywords = 'tent'; MinSavingPercent = 100 } }
        @{ Arguments = @{ Keywords = 'tent'; ItemCount = 11 } }
    ) {
        ({ Find-AdsProduct @Arguments } | Should -Throw -PassThru).FullyQualifiedErrorId | Should -BeLike 'AdsArgumentInvalid*'
        Measure-ProductCall $emulator | Should -Be 0
    }

    It 'searches within browse nodes from the pipeline' {
        (Get-AdsBrowseNode 1000 | Find-AdsProduct).Count | Should -BeGreaterThan 0
    }
}
