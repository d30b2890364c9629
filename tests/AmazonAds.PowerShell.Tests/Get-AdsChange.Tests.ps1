BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsChange' {
    BeforeEach {
        Clear-Session
        $emulator = (Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect).GetEmulator()
        $store = Join-Path $TestDrive "$(New-Guid).db"
        $null = Sync-AdsProfile -Store $store -Kind Keyword
        $ids = 0..2 | ForEach-Object { "$($emulator.Data.ProfileId($_))" }
        $keywords = 0..1 | ForEach-Object { $emulator.Data.Keywords($emulator.Data.ProfileId($_)) | Where-Object Bid | Select-Object -First 1 }
        $null = $emulator.Data.SetBid([long]$ids[0], $keywords[0].KeywordId, 4.5)
        $null = Sync-AdsProfile -Store $store -Kind Keyword
        $null = $emulator.Data.SetBid([long]$ids[0], $keywords[0].KeywordId, 4.6)
        $null = $emulator.Data.RemoveKeyword([long]$ids[1], $keywords[1].KeywordId)
        $null = Sync-AdsProfile -Store $store -Kind Keyword
    }

    AfterEach { Clear-Session }

    It 'shows what changed, from what to what and seen when, in the order of time' {
        $changes = Get-AdsChange -Store $store
        $changes.Count | Should -Be 3
        $bids = $changes | Where-Object Field -EQ bid
        $bids.New | Should -Be '4.5', '4.6'
        $bids[1].Old | Should -Be '4.5'
        $bids[0].Kind, $bids[0].AdProduct, $bids[0].ProfileId, $bids[0].Id | Should -Be 'Keyword', 'SponsoredProducts', $ids[0], "$($keywords[0].KeywordId)"
        $changes | ForEach-Object { $_.At | Should -BeOfType [DateTimeOffset] }
        $changes.At | Should -Be ($changes.At | Sort-Object)
    }

    It 'takes only what is asked for: <Ask>' -ForEach @(
        @{ Ask = '-Since 01:00:00'; Count = 3 }
        @{ Ask = '-Since ([timespan]::FromDays(1)) -Kind Keyword, Campaign'; Count = 3 }
        @{ Ask = '-Since (Get-Date).AddHours(1)'; Count = 0 }
        @{ Ask = '-Until (Get-Date).AddDays(-1)'; Count = 0 }
        @{ Ask = '-Kind campaign'; Count = 0 }
        @{ Ask = '-Kind keyword -AdProduct sponsoredproducts'; Count = 3 }
        @{ Ask = '-AdProduct SponsoredBrands'; Count = 0 }
        @{ Ask = '-Field Bid'; Count = 2 }
        @{ Ask = '-Field gone_at'; Count = 1 }
        @{ Ask = '-ProfileId $ids[0], $ids[2]'; Count = 2 }
        @{ Ask = '-Id $keywords[1].KeywordId'; Count = 1 }
        @{ Ask = '-First 2'; Count = 2 }
    ) {
        @(Invoke-Expression "Get-AdsChange -Store `$store $Ask").Count | Should -Be $Count
    }

    It 'takes profiles from the pipeline, and nothing when nothing is piped in' {
        @(Get-AdsProfile | Where-Object ProfileId -EQ $ids[1] | Get-AdsChange -Store $store).Count | Should -Be 1
        @($ids | Get-AdsChange -Store $store).Count | Should -Be 3
        @() | Get-AdsChange -Store $store | Should -BeNullOrEmpty
    }

    It 'refuses a span that ends before it begins, and a store that is not there' {
        { Get-AdsChange -Store $store -Since 01:00:00 -Until 02:00:00 } | Should -Throw -ErrorId 'AdsParameterInvalid,*'
        { Get-AdsChange -Store (Join-Path $TestDrive 'none.db') -ErrorAction Stop } | Should -Throw -ErrorId 'AdsStoreNotRead,*'
    }

    It 'asks Amazon for nothing' {
        $before = $emulator.Requests.Total
        $null = Get-AdsChange -Store $store
        $emulator.Requests.Total | Should -Be $before
    }
}
