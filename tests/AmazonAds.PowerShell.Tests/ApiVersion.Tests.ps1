BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Connect-AdsAccount -ApiVersion' {
    BeforeAll {
        # What a script sees of a campaign, whichever API it came through.
        function Get-Line([object] $Campaign) {
            '{0} {1} {2} {3} {4} {5} {6}' -f $Campaign.CampaignId, $Campaign.Name, $Campaign.State, $Campaign.TargetingType,
            $Campaign.Budget.Budget, $Campaign.DynamicBidding.Strategy, $Campaign.StartDate
        }

        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -CampaignCount 6 -RequestsPerSecond 0
        $emulator = $server.GetEmulator()
        $null = $server | Connect-AdsAccount -Name Product
        $unified = $server | Connect-AdsAccount -Name Unified -ApiVersion v1
        $id = (Get-AdsProfile -Connection Product)[0].ProfileId
        $product = @{ ProfileId = $id; Connection = 'Product' }
        $v1 = @{ ProfileId = $id; Connection = 'Unified' }
    }

    BeforeEach {
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'is shown by the connection' {
        $unified.ApiVersion | Should -Be 'V1'
        (Get-AdsConnection Product).ApiVersion | Should -Be 'Product'
    }

    It 'lists campaigns through v1 and gives the same objects' {
        $lines = Get-AdsCampaign @v1 | ForEach-Object { Get-Line $_ }
        $lines | Should -Be (Get-AdsCampaign @product | ForEach-Object { Get-Line $_ })
        Get-RequestCount $emulator '/adsApi/v1/query/campaigns' | Should -Be 1
        Get-RequestCount $emulator '/sp/campaigns/list' | Should -Be 1
    }

    It 'lists <_> alike' -ForEach 'AdGroup', 'Keyword', 'NegativeKeyword', 'CampaignNegativeKeyword', 'ProductAd', 'Target', 'NegativeTarget', 'CampaignNegativeTarget' {
        $noun = $_
        $own = switch -Wildcard ($noun) { '*Keyword' { 'KeywordId' } '*Target' { 'TargetId' } 'ProductAd' { 'AdId' } default { 'AdGroupId' } }
        $there = & "Get-Ads$noun" @product
        $here = & "Get-Ads$noun" @v1
        $here.$own | Should -Be $there.$own
        $here.State | Should -Be $there.State
        $here[0].GetType() | Should -Be $there[0].GetType()
    }

    It 'makes, changes and archives through v1 what the product shows' {
        $made = New-AdsCampaign @v1 -Name 'Both ways' -DailyBudget 60 -TargetingType Manual -StartDate 2026-01-05
        $made.Status | Should -Be 'Success' -Because $made.Message
        $result = Get-AdsCampaign @v1 -State Enabled | Where-Object { $_.Budget.Budget -eq 60 -and $_.Name -eq 'Both ways' } | Set-AdsCampaign -DailyBudget 40 -Connection Unified
        $result.Status | Should -Be 'Success' -Because $result.Message
        $result.Old | Should -Be 60
        $seen = Get-AdsCampaign @product -CampaignId $made.Id
        $seen.Budget.Budget | Should -Be 40
        $seen.StartDate | Should -Be '2026-01-05'
        (Suspend-AdsCampaign @v1 -CampaignId $made.Id -PassThru).State | Should -Be 'PAUSED'
        (Remove-AdsCampaign @v1 -CampaignId $made.Id -Confirm:$false).Status | Should -Be 'Success'
        (Get-AdsCampaign @product -CampaignId $made.Id).State | Should -Be 'ARCHIVED'
        Get-RequestCount $emulator '/adsApi/v1/delete/campaigns' | Should -Be 1
    }

    It 'sets bids in relation to what they are, through v1 alone' {
        $keyword = Get-AdsKeyword @v1 -State Enabled | Where-Object Bid -GT 0.1 | Select-Object -First 1
        $result = $keyword | Set-AdsKeywordBid -Adjust '+10%' -Connection Unified
        $result.Status | Should -Be 'Success' -Because $result.Message
        $result.Old | Should -Be $keyword.Bid
        (Get-AdsKeyword @product -KeywordId $keyword.KeywordId).Bid | Should -Be $result.New
        Get-RequestCount $emulator '/adsApi/v1/update/targets' | Should -Be 1
        Get-RequestCount $emulator '/sp/keywords' | Should -Be 0
    }

    It 'adds a keyword from a row that names its campaign too' {
        $group = Get-AdsAdGroup @product -State Enabled | Select-Object -First 1
        $row = [pscustomobject]@{ ProfileId = $id; CampaignId = $group.CampaignId; AdGroupId = $group.AdGroupId; KeywordText = 'via v1'; MatchType = 'phrase'; Bid = '0.55' }
        $result = $row | New-AdsKeyword -Connection Unified
        $result.Status | Should -Be 'Success' -Because $result.Message
        $seen = Get-AdsKeyword @product -KeywordId $result.Id
        $seen.MatchType | Should -Be 'PHRASE'
        $seen.CampaignId | Should -Be $group.CampaignId
    }

    It 'warns of what succeeded in part' {
        Add-Fault $emulator { $args[0]::On('POST', '*/update/campaigns').FailItems('partialSuccess', 1) }
        $campaign = Get-AdsCampaign @v1 -State Enabled | Select-Object -First 1
        $result = $campaign | Set-AdsCampaign -DailyBudget 45 -Connection Unified -WarningVariable warnings -WarningAction SilentlyContinue
        $result.Status | Should -Be 'Success'
        $result.Code | Should -Be 'FIELD_VALUE_IS_INVALID'
        "$warnings" | Should -BeLike '*Written in part*'
    }

    It 'refuses what v1 cannot change, before any call' {
        $campaign = Get-AdsCampaign @v1 -State Enabled | Select-Object -First 1
        $result = $campaign | Set-AdsCampaign -TargetingType Auto -Connection Unified -ErrorVariable errors -ErrorAction SilentlyContinue
        $result.Code | Should -Be 'targetingTypeNotWritable'
        "$errors" | Should -BeLike '*it cannot be changed*'
        Get-RequestCount $emulator '/adsApi/v1/update/campaigns' | Should -Be 0
    }

    It 'leaves portfolios to their own API' {
        (Get-AdsPortfolio @v1).PortfolioId | Should -Be (Get-AdsPortfolio @product).PortfolioId
    }

    It 'syncs through v1 into the same tables' {
        $store = Join-Path $TestDrive 'v1.db'
        $result = Sync-AdsProfile -Connection Unified -ProfileId $id -Store $store
        $result.Status | Should -Be 'Success'
        Measure-Store $store 'SELECT count(*) FROM keyword' | Should -Be @(Get-AdsKeyword @product).Count
        Measure-Store $store "SELECT count(*) FROM campaign WHERE budget_budget IS NULL" | Should -Be 0

        # The other way about: nothing has changed.
        (Sync-AdsProfile -Connection Product -ProfileId $id -Store $store -Restart).Changed | Should -Be 0
    }

    It 'is read from the environment, and from the column of a CSV, where a blank cell means nothing' {
        $env:AMAZON_ADS_API_VERSION = 'V1'
        try {
            ($server | Connect-AdsAccount -Name Env).ApiVersion | Should -Be 'V1'
            $rows = $server | Select-Object *, @{ n = 'Name'; e = { 'Csv' } }, @{ n = 'ApiVersion'; e = { 'product' } } -ErrorAction Ignore
            ($rows | Connect-AdsAccount).ApiVersion | Should -Be 'Product'
        }
        finally {
            $env:AMAZON_ADS_API_VERSION = $null
        }

        ($server | Connect-AdsAccount -Name Blank -ApiVersion ' ').ApiVersion | Should -Be 'Product'
        (Connect-AdsAccount -Emulator -Name Memory -ApiVersion v1).ApiVersion | Should -Be 'V1'
    }

    It 'refuses an API that there is not' {
        { $server | Connect-AdsAccount -Name Wrong -ApiVersion v7 -ErrorAction Stop } | Should -Throw -ErrorId 'AdsApiVersionInvalid*'
        { Connect-AdsAccount -Emulator -ApiVersion v7 -ErrorAction Stop } | Should -Throw -ErrorId 'AdsApiVersionInvalid*'
    }
}
