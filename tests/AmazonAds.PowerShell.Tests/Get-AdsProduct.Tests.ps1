BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsProduct' {
    BeforeAll {
        Clear-Session
        $store = Join-Path $TestDrive 'products.db'
        $api = Start-ProductEmulator -Store $store
        $emulator = $api.Emulator
    }

    BeforeEach {
        Clear-AdsCache
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'needs a connection' {
        $problem = pwsh -NoProfile -c "Import-Module '$env:AMAZONADS_MODULE_PATH/AmazonAds.PowerShell.psd1'; try { Get-AdsProduct B0BL8WSCH3 } catch { `$_.FullyQualifiedErrorId }"
        $problem | Should -BeLike 'AdsNoProductConnection*'
    }

    It 'gives title, price, times, source and the whole item' {
        $product = Get-AdsProduct b0bl8wsch3
        $product.Asin | Should -BeExactly 'B0BL8WSCH3'
        $product.Title | Should -Not -BeNullOrEmpty
        $product.Price | Should -BeOfType [decimal]
        $product.Currency | Should -BeExactly 'USD'
        $product.PriceAsOf | Should -BeOfType [DateTimeOffset]
        $product.ContentAsOf | Should -BeOfType [DateTimeOffset]
        $product.Source | Should -Be 'Api'
        $product.Stale | Should -BeFalse
        $product.Item.itemInfo.title.displayValue | Should -BeExactly $product.Title
        $product.DetailPageUrl | Should -Match 'tag=emulator-20'
    }

    It 'packs ten to a call and gives each ASIN once' {
        $asins = 1..35 | ForEach-Object { 'B0AAAAA{0:D3}' -f $_ }
        $products = $asins + $asins | Get-AdsProduct
        $products.Count | Should -Be 35
        Measure-ProductCall $emulator | Should -Be 4
        ($products.Asin | Sort-Object) | Should -Be $asins
    }

    It 'makes no call for what is kept' {
        $null = Get-AdsProduct B0BL8WSCH3
        (Get-AdsProduct B0BL8WSCH3).Source | Should -Be 'Memory'
        (Get-AdsProduct B0BL8WSCH3 -MaxAge 600).Source | Should -Be 'Memory'
        (Get-AdsProduct B0BL8WSCH3 -MaxAge ([timespan]::FromMinutes(10))).Source | Should -Be 'Memory'
        Measure-ProductCall $emulator | Should -Be 1
        (Get-AdsProduct B0BL8WSCH3 -MaxAge 0).Source | Should -Be 'Api'
        (Get-AdsProduct B0BL8WSCH3 -NoCache).Source | Should -Be 'Api'
        Measure-ProductCall $emulator | Should -Be 3
    }

    It 'finds in the database what another session has read' {
        $null = Get-AdsProduct B0BL8WSCH3
        $port = $api.Connection.Endpoint.Port
        $there = pwsh -NoProfile -c @"
            Import-Module '$env:AMAZONADS_MODULE_PATH/AmazonAds.PowerShell.psd1'
            `$null = Connect-AdsProductApi -ClientId $($api.Connection.ClientId) -ClientSecret wrong -CredentialVersion 3.1 -Marketplace www.amazon.com -PartnerTag $($api.Connection.PartnerTag) -Endpoint http://127.0.0.1:$port -TokenEndpoint $($api.Connection.TokenEndpoint) -Store '$store'
            (Get-AdsProduct B0BL8WSCH3).Source
"@
        $there | Should -BeExactly 'Database'
        Measure-ProductCall $emulator | Should -Be 1
    }

    It 'serves an older answer as stale when a call fails, and says so once' {
        $null = Get-AdsProduct B0BL8WSCH3
        $null = Add-Fault $emulator { $args[0]::OnProducts().Answer(500) }
        $product = Get-AdsProduct B0BL8WSCH3 -MaxAge 0 -WarningAction SilentlyContinue -WarningVariable warnings
        $product.Stale | Should -BeTrue
        $warnings.Count | Should -Be 1
        Measure-ProductCall $emulator | Should -Be 2
    }

    It 'refuses what is no ASIN before any call, and the others are looked up' {
        $products = 'nonsense', 'B0BL8WSCH3', 'B0-1' | Get-AdsProduct -ErrorAction SilentlyContinue -ErrorVariable problems
        $products.Asin | Should -BeExactly 'B0BL8WSCH3'
        $problems.TargetObject | Should -Be 'nonsense', 'B0-1'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsProductIdInvalid*'
    }

    It 'gives an error for each ASIN that is not there, and the others' {
        $products = Get-AdsProduct B000000001, B0BL8WSCH3, B000000002 -ErrorAction SilentlyContinue -ErrorVariable problems
        $products.Asin | Should -BeExactly 'B0BL8WSCH3'
        $problems.TargetObject | Sort-Object | Should -Be 'B000000001', 'B000000002'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsProductNotFound.InvalidParameterValue*'
    }

    It 'gives an error for each ASIN when none is there' {
        $null = Get-AdsProduct B000000001, B000000002 -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.Count | Should -Be 2
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsProductNotFound.ResourceNotFoundException*'
    }

    It 'asks for the resources that are named, in any case and with wildcards' {
        $product = Get-AdsProduct B0BL8WSCH3 -Resource ItemInfo.Title, images.primary.*
        $product.Price | Should -BeNullOrEmpty
        $product.Title | Should -Not -BeNullOrEmpty
        $product.ImageUrl | Should -Match 'SL500'
        ({ Get-AdsProduct B0BL8WSCH3 -Resource 'nothing.*' } | Should -Throw -PassThru).FullyQualifiedErrorId | Should -BeLike 'AdsParameterInvalid*'
        (TabExpansion2 'Get-AdsProduct -Resource itemInfo.t').CompletionMatches.CompletionText | Should -Contain 'itemInfo.title'
    }

    It 'knows the products that are advertised' {
        $null = Connect-AdsAccount -Emulator -ProfileCount 1
        $ads = Get-AdsProfile | Get-AdsProductAd
        $products = $ads | Get-AdsProduct
        ($products.Asin | Sort-Object) | Should -Be @($ads.Asin | Sort-Object -Unique)
    }

    It 'looks books up by their ISBN' {
        (Get-AdsProduct 978-0-545-16207-4).Asin | Should -BeExactly '0545162076'
    }

    It 'refuses <_> as an age' -ForEach '-1', 'tomorrow' {
        { Get-AdsProduct B0BL8WSCH3 -MaxAge $_ } | Should -Throw
    }

    It 'keeps the daily allowance over sessions and says when the next call is allowed' {
        $file = Join-Path $TestDrive 'ledger.db'
        $small = Start-ProductEmulator -Store $file -Name 'small' -Limit @{ DailyAllowance = 2 }
        try {
            $null = Get-AdsProduct B0BL8WSCH3 -NoCache
            $null = Get-AdsProduct B0BL8WSCH3 -NoCache
            $null = Get-AdsProduct B0BL8WSCH3 -NoCache -ErrorAction SilentlyContinue -ErrorVariable problems
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsProductAllowanceUsed*'
            $problems[0].Exception.Message | Should -Match 'next call is allowed at \d{4}-'
            (Get-AdsProduct B0BL8WSCH3).Source | Should -Be 'Memory'
            Measure-ProductCall $small.Emulator | Should -Be 2
            Measure-Store $file 'SELECT count(*) FROM product_call' | Should -Be 2
        }
        finally {
            $null = Start-ProductEmulator -Store $store
        }
    }
}
