BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
    $path = '/sp/campaigns'
}

Describe 'New-AdsCampaign' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates campaigns from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world Campaign
    }

    It 'reads a plan by the names of its columns, in the profile that each row names' {
        $file = Join-Path $TestDrive 'plan.csv'
        $german = ($world.Profiles | Where-Object CountryCode -EQ DE)[0].ProfileId
        @"
ProfileId,Name,DailyBudget,TargetingType,State,StartDate,EndDate,PlacementBidding
$($world.ProfileId),Plan US,"30.50",MANUAL,paused,2027-03-01,,PLACEMENT_TOP=50;PLACEMENT_PRODUCT_PAGE=10
$german,Plan DE,12,auto,,,2027-12-31,
"@ | Set-Content $file
        $outcomes = Import-Csv $file | New-AdsCampaign
        $outcomes.Status | Should -Be 'Success', 'Success'
        $sent = @(Get-SentBody $world POST $path)
        $sent.Count | Should -Be 2
        $sent | Should -Contain '{"campaigns":[{"name":"Plan US","state":"PAUSED","targetingType":"MANUAL","budget":{"budget":30.50,"budgetType":"DAILY"},"startDate":"2027-03-01","dynamicBidding":{"placementBidding":[{"placement":"PLACEMENT_TOP","percentage":50},{"placement":"PLACEMENT_PRODUCT_PAGE","percentage":10}]}}]}'
        $sent | Should -Contain '{"campaigns":[{"name":"Plan DE","state":"ENABLED","targetingType":"AUTO","budget":{"budget":12,"budgetType":"DAILY"},"endDate":"2027-12-31"}]}'
        (Get-AdsCampaign -ProfileId $german -Name 'Plan DE').Budget.Budget | Should -Be 12
    }

    It 'takes everything a campaign has from the command line' {
        $new = New-AdsCampaign -Name Full -TargetingType Manual -DailyBudget 9.99 -StartDate ([datetime]'2027-02-03') -EndDate 20270405 `
            -BiddingStrategy AutoForSales -PlacementBidding @{ PLACEMENT_TOP = 25 } -OffAmazonBudgetControlStrategy MinimizeSpend `
            -SiteRestrictions AMAZON_BUSINESS -Tags @{ team = 'shoes' } -AutoManageCampaign $false -PassThru
        Get-SentBody $world POST $path | Should -BeLike '*"startDate":"2027-02-03","endDate":"2027-04-05","dynamicBidding":{"strategy":"AUTO_FOR_SALES","placementBidding":`[{"placement":"PLACEMENT_TOP","percentage":25}`]},"offAmazonSettings":{"offAmazonBudgetControlStrategy":"MINIMIZE_SPEND"},"siteRestrictions":`["AMAZON_BUSINESS"`],"tags":{"team":"shoes"},"autoManageCampaign":false*'
        $new.DynamicBidding.Strategy | Should -Be 'AUTO_FOR_SALES'
        $new.DynamicBidding.PlacementBidding[0].Percentage | Should -Be 25
        $new.EndDate | Should -Be '2027-04-05'
    }

    It 'puts a campaign into a piped portfolio' {
        $portfolio = Get-AdsPortfolio | Select-Object -First 1
        $new = $portfolio | New-AdsCampaign -Name Within -TargetingType Auto -DailyBudget 5 -PassThru
        $new.PortfolioId | Should -BeExactly $portfolio.PortfolioId
        $new.Name | Should -Be 'Within'
    }

    It 'refuses <Case> by itself, before any call, with the limit in the message, and creates the others' -ForEach @(
        @{ Case = 'no name'; With = @{ Name = ' ' }; Code = 'nameMissing'; Like = '*needs Name*' }
        @{ Case = 'no budget'; With = @{ DailyBudget = '' }; Code = 'dailyBudgetMissing'; Like = "*'Bad'*was not created*needs DailyBudget*" }
        @{ Case = 'a long name'; With = @{ Name = 'x' * 129 }; Code = 'nameInvalid'; Like = '*at most 128 characters*129 were given*' }
        @{ Case = 'a small budget'; With = @{ DailyBudget = '0.5' }; Code = 'dailyBudgetOutOfRange'; Like = '*0.5 USD*US allows: 1 to 1000000 USD*' }
        @{ Case = 'no budget at all'; With = @{ DailyBudget = 0 }; Code = 'dailyBudgetOutOfRange'; Like = '*not above zero*' }
        @{ Case = 'a comma'; With = @{ DailyBudget = '12,50' }; Code = 'dailyBudgetInvalid'; Like = '*12,50*without separators*' }
        @{ Case = 'an odd day'; With = @{ StartDate = '03/01/2027' }; Code = 'startDateInvalid'; Like = '*YYYY-MM-DD*' }
        @{ Case = 'an end before the start'; With = @{ StartDate = '2027-03-02'; EndDate = '2027-03-01' }; Code = 'endDateInvalid'; Like = '*2027-03-01 is before*2027-03-02*' }
        @{ Case = 'a portfolio that is no id'; With = @{ PortfolioId = '1e5' }; Code = 'portfolioIdInvalid'; Like = '*digits*' }
        @{ Case = 'a percentage above 900'; With = @{ PlacementBidding = 'PLACEMENT_TOP=901' }; Code = 'placementBiddingInvalid'; Like = '*0 to 900*' }
    ) {
        $bad = @{ Name = 'Bad'; TargetingType = 'MANUAL'; DailyBudget = '10' }
        $With.GetEnumerator() | ForEach-Object { $bad[$_.Key] = $_.Value }
        $rows = [pscustomobject]$bad, [pscustomobject](Get-NewValue $world Campaign)
        $outcomes = $rows | New-AdsCampaign -ErrorAction SilentlyContinue -ErrorVariable failures
        $outcomes.Count | Should -Be 2
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be $Code
        ($outcomes | Where-Object Status -EQ Failed).Input | Should -Be $rows[0]
        ($outcomes | Where-Object Status -EQ Success).Input | Should -Be $rows[1]
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -Be "AdsItemFailed.$Code,AmazonAds.PowerShell.Entities.NewAdsCampaignCommand"
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidData'
        $failures[0].Exception.Message | Should -BeLike $Like
        @(Get-SentBody $world POST $path) | Should -BeLike "{`"campaigns`":``[{`"name`":`"$($rows[1].Name)`"*}``]}"
    }

    It 'passes words on that are not known yet' {
        $null = New-AdsCampaign -Name Future -TargetingType hybrid_next -DailyBudget 5 -BiddingStrategy telepathy -ErrorAction SilentlyContinue
        Get-SentBody $world POST $path | Should -BeLike '*"targetingType":"HYBRID_NEXT"*"strategy":"TELEPATHY"*'
    }

    It 'forgets the columns of a row before the next one' {
        $rows = [pscustomobject]@{ Name = 'First'; TargetingType = 'AUTO'; DailyBudget = 5; EndDate = '2027-01-01' }, [pscustomobject]@{ Name = 'Second'; TargetingType = 'AUTO'; DailyBudget = 5 }
        ($rows | New-AdsCampaign).Status | Should -Be 'Success', 'Success'
        ((Get-SentBody $world POST $path) | ConvertFrom-Json).campaigns[1].PSObject.Properties.Name | Should -Not -Contain 'endDate'
    }

    It 'adds what -Body holds' {
        $null = New-AdsCampaign -Name Extra -TargetingType Auto -DailyBudget 5 -Body @{ somethingNew = @{ deep = 1, 'two' } } -ErrorAction SilentlyContinue
        Get-SentBody $world POST $path | Should -BeLike '*"somethingNew":{"deep":`[1,"two"`]}}`]}'
    }

    It 'takes the state from -Body where it stands there, in place of the default' {
        $null = New-AdsCampaign -Name Bodily -TargetingType Auto -DailyBudget 5 -Body @{ state = 'PAUSED' }
        Get-SentBody $world POST $path | Should -BeLike '*"DAILY"},"state":"PAUSED"}`]}'
        Get-SentBody $world POST $path | Should -Not -BeLike '*ENABLED*'
    }

    It 'creates in the profile that is piped in, as object or as id' {
        $other = $world.Profiles | Where-Object CountryCode -EQ DE | Select-Object -First 1
        ($other | New-AdsCampaign -Name 'By object' -TargetingType Auto -DailyBudget 5).ProfileId | Should -BeExactly $other.ProfileId
        ($other.ProfileId | New-AdsCampaign -Name 'By text' -TargetingType Auto -DailyBudget 5).ProfileId | Should -BeExactly $other.ProfileId
        ([long]$other.ProfileId | New-AdsCampaign -Name 'By number' -TargetingType Auto -DailyBudget 5).ProfileId | Should -BeExactly $other.ProfileId
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world Campaign
    }

    It 'maps answers in any order to their inputs' {
        $null = Add-Fault $world.Emulator { $args[0]::On('POST', $path).ShuffleResults() }
        $rows = 1..20 | ForEach-Object { [pscustomobject](Get-NewValue $world Campaign) }
        $outcomes = $rows | New-AdsCampaign
        foreach ($outcome in $outcomes) { $world.Emulator.Data.Campaign([long]$outcome.ProfileId, [long]$outcome.Id).Name | Should -BeExactly $outcome.Input.Name }
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        Get-WhatIfText { New-AdsCampaign -Name Maybe -TargetingType Auto -DailyBudget 5 -WhatIf } |
            Should -BeLike '*"Create with Name Maybe, State ENABLED, TargetingType AUTO, DailyBudget 5" on target "new campaign of profile*'
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'completes the words of its fields' {
        Get-Completion 'New-AdsCampaign -TargetingType ' | Should -Be 'MANUAL', 'AUTO'
        Get-Completion 'New-AdsCampaign -BiddingStrategy auto' | Should -Be 'AUTO_FOR_SALES'
        Get-Completion 'New-AdsCampaign -AutoManageCampaign ' | Should -Be 'true', 'false'
        Get-Completion 'New-AdsCampaign -AdProduct SponsoredP' | Should -Be 'SponsoredProducts'
    }

    It 'says so where no profile is given and none selected' {
        $null = Connect-AdsAccount -Emulator -ProfileCount 1 -Name passing -Seed 78
        Get-AdsProfile -Connection passing | Select-AdsProfile
        Disconnect-AdsAccount passing
        (New-AdsCampaign -Name Lost -TargetingType Auto -DailyBudget 5 -ErrorAction SilentlyContinue).Code | Should -Be 'profileIdMissing'
        Select-AdsProfile -ProfileId $world.ProfileId
    }
}
