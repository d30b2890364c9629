BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
    $path = '/sp/campaigns'
}

Describe 'Set-AdsCampaign' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'sends one budget and nothing else, for each piped campaign' {
        $samples = New-Sample $world Campaign
        $outcomes = $samples | Where-Object { $_.Budget.Budget -gt 10 } | Set-AdsCampaign -DailyBudget 40
        $outcomes.Count | Should -Be 3
        $outcomes[0].Old | Should -Be 12.5
        $outcomes[0].New | Should -Be 40
        $items = $samples | ForEach-Object { "{`"campaignId`":`"$($_.CampaignId)`",`"budget`":{`"budget`":40,`"budgetType`":`"DAILY`"}}" }
        Get-SentBody $world PUT $path | Should -BeExactly "{`"campaigns`":[$($items -join ',')]}"
        ($samples | Get-AdsCampaign).Budget.Budget | Should -Be 40, 40, 40
    }

    It 'shows with -WhatIf the old and the new value of each, and sends nothing' {
        $samples = New-Sample $world Campaign -Count 2
        $text = Get-WhatIfText { $samples | Set-AdsCampaign -DailyBudget 40 -EndDate 2027-05-06 -WhatIf }
        $text.Count | Should -Be 2
        $text[0] | Should -BeLike "*`"Set DailyBudget from 12.5 to 40, EndDate from nothing to 2027-05-06`" on target `"campaign $($samples[0].CampaignId) '$($samples[0].Name)' of profile $($world.ProfileId)`"*"
        Get-WhatIfText { Set-AdsCampaign -CampaignId $samples[0].CampaignId -DailyBudget 40 -WhatIf } | Should -BeLike '*"Set DailyBudget to 40"*'
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'gives the campaign as the API returned it with -PassThru' {
        $sample = New-Sample $world Campaign -Count 1
        $again = $sample | Set-AdsCampaign -Name Renamed -PassThru
        $again.GetType().FullName | Should -Be 'AmazonAds.Entities.Campaign'
        $again.CampaignId | Should -BeExactly $sample.CampaignId
        $again.Name | Should -Be 'Renamed'
        $again.Budget.Budget | Should -Be 12.5
        # What came back is a campaign as read: it can be changed and piped on.
        $again.Budget.Budget = 13
        ($again | Set-AdsCampaign).Old | Should -Be 12.5
    }

    It 'sends what was changed on an object, also within it, and refuses by itself what was not' {
        $samples = New-Sample $world Campaign -With @{ BiddingStrategy = 'AutoForSales'; PlacementBidding = 'PLACEMENT_TOP=10' }
        $samples[0].Budget.Budget *= 2
        $samples[0].Name = 'Doubled'
        $samples[2].DynamicBidding.PlacementBidding[0].Percentage = 60
        $outcomes = $samples | Set-AdsCampaign -ErrorAction SilentlyContinue -ErrorVariable failures
        $outcomes.Count | Should -Be 3
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemFailed.nothingToSet,*'
        ($outcomes | Where-Object Status -EQ Failed).Id | Should -BeExactly $samples[1].CampaignId
        Get-SentBody $world PUT $path | Should -BeExactly ('{"campaigns":[' +
            "{`"campaignId`":`"$($samples[0].CampaignId)`",`"name`":`"Doubled`",`"budget`":{`"budget`":25.0,`"budgetType`":`"DAILY`"}}," +
            "{`"campaignId`":`"$($samples[2].CampaignId)`",`"dynamicBidding`":{`"placementBidding`":[{`"placement`":`"PLACEMENT_TOP`",`"percentage`":60}]}}]}")
        $first = $outcomes | Where-Object Id -EQ $samples[0].CampaignId
        $first.Old.DailyBudget | Should -Be 12.5
        $first.New.DailyBudget | Should -Be 25
        $first.Old.Name | Should -BeLike 'Campaign*'
    }

    It 'puts the command line before what was changed on the object' {
        $sample = New-Sample $world Campaign -Count 1
        $sample.Name = 'Of the object'
        $sample.Budget.Budget = 99
        ($sample | Set-AdsCampaign -Name 'Of the line').Status | Should -Be 'Success'
        Get-SentBody $world PUT $path | Should -BeLike '*"name":"Of the line","budget":{"budget":99,*'
    }

    It 'takes nothing else from an object: neither its name nor its state nor its portfolio' {
        $sample = New-Sample $world Campaign -Count 1 -With @{ PortfolioId = (Get-AdsPortfolio)[0].PortfolioId; BiddingStrategy = 'Manual' }
        ($sample | Set-AdsCampaign -DailyBudget 33).Status | Should -Be 'Success'
        Get-SentBody $world PUT $path | Should -BeExactly "{`"campaigns`":[{`"campaignId`":`"$($sample.CampaignId)`",`"budget`":{`"budget`":33,`"budgetType`":`"DAILY`"}}]}"
    }

    It 'takes fields away with $null on the command line' {
        $portfolio = (Get-AdsPortfolio)[0].PortfolioId
        $sample = New-Sample $world Campaign -Count 1 -With @{ EndDate = '2027-07-07'; PortfolioId = $portfolio }
        $outcome = $sample | Set-AdsCampaign -EndDate $null -PortfolioId $null
        $outcome.Status | Should -Be 'Success'
        $outcome.Old.EndDate | Should -Be '2027-07-07'
        Get-SentBody $world PUT $path | Should -BeExactly "{`"campaigns`":[{`"campaignId`":`"$($sample.CampaignId)`",`"endDate`":null,`"portfolioId`":null}]}"
        $again = $sample | Get-AdsCampaign
        $again.EndDate | Should -BeNullOrEmpty
        $again.PortfolioId | Should -BeNullOrEmpty
    }

    It 'takes a field away that was set to $null on the object, and not one whose cell is blank' {
        $sample = New-Sample $world Campaign -Count 1 -With @{ EndDate = '2027-07-07' }
        $row = [pscustomobject]@{ ProfileId = $sample.ProfileId; CampaignId = $sample.CampaignId; EndDate = ''; DailyBudget = '14' }
        ($row | Set-AdsCampaign).Status | Should -Be 'Success'
        Get-SentBody $world PUT $path | Should -Not -BeLike '*endDate*'
        $sample.EndDate = $null
        ($sample | Set-AdsCampaign).Status | Should -Be 'Success'
        ($sample | Get-AdsCampaign).EndDate | Should -BeNullOrEmpty
    }

    It 'refuses to take away what the API does not let go of' {
        $sample = New-Sample $world Campaign -Count 1
        (Set-AdsCampaign -CampaignId $sample.CampaignId -State $null -ErrorAction SilentlyContinue).Code | Should -Be 'stateInvalid'
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'refuses what was changed and can only be given when it is created' {
        $sample = Get-AdsCampaign | Where-Object State -EQ ENABLED | Select-Object -First 1
        Clear-Request $world
        $sample.AutoManageCampaign = $true
        $outcome = $sample | Set-AdsCampaign -ErrorAction SilentlyContinue
        $outcome.Code | Should -Be 'autoManageCampaignNotWritable'
        $outcome.Message | Should -BeLike '*cannot be changed*'
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'reads rows of a CSV file, in a culture with decimal commas' {
        $samples = New-Sample $world Campaign
        $file = Join-Path $TestDrive 'changes.csv'
        @(
            'ProfileId,CampaignId,DailyBudget,Name,State'
            "$($world.ProfileId),$($samples[0].CampaignId),21.75,,"
            "$($world.ProfileId),$($samples[1].CampaignId),,Row two,paused"
            "$($world.ProfileId),$($samples[2].CampaignId),`"21,75`",,"
        ) | Set-Content $file
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            $outcomes = Import-Csv $file | Set-AdsCampaign -ErrorAction SilentlyContinue
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        $outcomes.Count | Should -Be 3
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be 'dailyBudgetInvalid'
        $again = $samples | Get-AdsCampaign
        $again[0].Budget.Budget | Should -Be 21.75
        $again[0].State | Should -Be 'ENABLED'
        $again[1].Name | Should -Be 'Row two'
        $again[1].State | Should -Be 'PAUSED'
        $again[2].Budget.Budget | Should -Be 12.5
    }

    It 'refuses <Case> by itself, before any call, with the limit in the message, and changes the others' -ForEach @(
        @{ Case = 'a budget below the marketplace''s least'; With = @{ DailyBudget = '0.99' }; Code = 'dailyBudgetOutOfRange'; Like = '*1 to 1000000 USD*' }
        @{ Case = 'a long name'; With = @{ Name = 'x' * 129 }; Code = 'nameInvalid'; Like = '*at most 128 characters*' }
        @{ Case = 'days out of order'; With = @{ StartDate = '2027-02-02'; EndDate = '2027-02-01' }; Code = 'endDateInvalid'; Like = '*is before*' }
        @{ Case = 'an unknown sort of site list'; With = @{ SiteRestrictions = 7 }; Code = 'siteRestrictionsInvalid'; Like = '*list of texts*' }
    ) {
        $samples = New-Sample $world Campaign -Count 2
        $rows = [pscustomobject](@{ CampaignId = $samples[0].CampaignId } + $With), [pscustomobject]@{ CampaignId = $samples[1].CampaignId; DailyBudget = 14 }
        $outcomes = $rows | Set-AdsCampaign -ErrorAction SilentlyContinue -ErrorVariable failures
        ($outcomes | Where-Object Status -EQ Success).Id | Should -BeExactly $samples[1].CampaignId
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be $Code
        $failures.Count | Should -Be 1
        $failures[0].Exception.Message | Should -BeLike $Like
        @(Get-SentBody $world PUT $path).Count | Should -Be 1
        Get-SentBody $world PUT $path | Should -Not -BeLike "*$($samples[0].CampaignId)*"
    }

    It 'streams: 2500 inputs are 3 requests' {
        $outcomes = 1..2500 | ForEach-Object { [pscustomobject]@{ ProfileId = $world.ProfileId; CampaignId = "8$_"; DailyBudget = '15' } } |
            Set-AdsCampaign -ErrorAction SilentlyContinue
        $outcomes.Count | Should -Be 2500
        $world.Emulator.Requests.Count('PUT', $path) | Should -Be 3
        $outcomes | ForEach-Object { $_.Input.CampaignId | Should -BeExactly $_.Id }
    }

    It 'gives results while input still arrives' {
        $seen = [System.Collections.Generic.List[object]]::new()
        $deadline = [System.Diagnostics.Stopwatch]::StartNew()
        # Input that would only end with the deadline ends with the first result.
        & { for ($number = 1; $seen.Count -eq 0 -and $deadline.Elapsed.TotalSeconds -lt 20; $number++) { [pscustomobject]@{ CampaignId = "8$number"; DailyBudget = 15 } } } |
            Set-AdsCampaign -ErrorAction SilentlyContinue | ForEach-Object { $seen.Add($_) }
        $deadline.Elapsed.TotalSeconds | Should -BeLessThan 20
        $seen.Count | Should -BeGreaterOrEqual 1000
    }

    It 'goes through the connection that is given by name' {
        $null = Connect-AdsAccount -Emulator -ProfileCount 1 -Name aside -Seed 79
        $strange = (Get-AdsProfile -Connection aside).ProfileId
        $campaign = Get-AdsCampaign -ProfileId $strange -Connection aside -State Enabled | Select-Object -First 1
        (Set-AdsCampaign -ProfileId $strange -CampaignId $campaign.CampaignId -Name Aside -Connection aside).Status | Should -Be 'Success'
        $outcome = Set-AdsCampaign -ProfileId $world.ProfileId -CampaignId $world.Campaign.CampaignId -Name Aside -Connection aside -ErrorAction SilentlyContinue
        $outcome.Status | Should -Be 'Failed'
        Disconnect-AdsAccount aside
        $world.Emulator.Requests.Count('PUT', $path) | Should -Be 0
    }

    It 'keeps the order of two changes of one campaign' {
        $sample = New-Sample $world Campaign -Count 1
        $rows = 'One', 'Two', 'Three' | ForEach-Object { [pscustomobject]@{ CampaignId = $sample.CampaignId; Name = $_ } }
        ($rows | Set-AdsCampaign).Status | Should -Be 'Success', 'Success', 'Success'
        @(Get-SentBody $world PUT $path).Count | Should -Be 3
        ($sample | Get-AdsCampaign).Name | Should -Be 'Three'
    }

    It 'tells items apart that succeed, fail and have no answer' {
        $samples = New-Sample $world Campaign
        $null = Add-Fault $world.Emulator { $args[0]::On('PUT', $path).FailItemsAt('budgetError', [int[]]@(0)).OmitResults([int[]]@(1)) }
        $outcomes = $samples | Set-AdsCampaign -DailyBudget 50 -ErrorAction SilentlyContinue -ErrorVariable failures
        foreach ($index in 0..2) { ($outcomes | Where-Object Id -EQ $samples[$index].CampaignId).Status | Should -Be ('Failed', 'Unknown', 'Success')[$index] }
        ($failures.FullyQualifiedErrorId | Sort-Object) -join ' ' | Should -BeLike 'AdsItemFailed.budgetError,*AdsItemUnknown,*'
    }

    It 'changes campaigns of several profiles in one pipeline' {
        $campaigns = $world.Profiles | ForEach-Object { Get-AdsCampaign -ProfileId $_.ProfileId -State Enabled | Select-Object -First 1 }
        Clear-Request $world
        $outcomes = $campaigns | Set-AdsCampaign -DailyBudget 5000
        ($outcomes.ProfileId | Sort-Object) | Should -Be ($campaigns.ProfileId | Sort-Object)
        $outcomes.Status | ForEach-Object { $_ | Should -Be 'Success' }
    }

    It 'sends what -Body holds, alone or beside other fields' {
        $sample = New-Sample $world Campaign -Count 1
        $null = $sample | Set-AdsCampaign -Name Extra -Body @{ tags = @{ season = 'summer' } }
        Get-SentBody $world PUT $path | Should -BeExactly "{`"campaigns`":[{`"campaignId`":`"$($sample.CampaignId)`",`"name`":`"Extra`",`"tags`":{`"season`":`"summer`"}}]}"
        (Set-AdsCampaign -CampaignId $sample.CampaignId -Body @{ tags = $null } -ErrorAction SilentlyContinue).Id | Should -BeExactly $sample.CampaignId
    }

    It 'refuses -Body where it says what a parameter says, and what JSON cannot hold' {
        $sample = New-Sample $world Campaign -Count 1
        (Set-AdsCampaign -CampaignId $sample.CampaignId -DailyBudget 9 -Body @{ budget = @{ budget = 5 } } -ErrorAction SilentlyContinue).Code | Should -Be 'bodyInvalid'
        (Set-AdsCampaign -CampaignId $sample.CampaignId -Body @{ campaignId = '1' } -ErrorAction SilentlyContinue).Code | Should -Be 'bodyInvalid'
        { Set-AdsCampaign -CampaignId $sample.CampaignId -Body @{ odd = { 1 } } } | Should -Throw -ErrorId 'AdsParameterInvalid,*'
        (Set-AdsCampaign -CampaignId $sample.CampaignId -Tags @{ odd = { 1 } } -ErrorAction SilentlyContinue).Code | Should -Be 'tagsInvalid'
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'takes piped text and numbers for profiles, never for campaigns' {
        $sample = New-Sample $world Campaign -Count 1
        $other = $world.Profiles[-1].ProfileId
        ($other | Set-AdsCampaign -CampaignId $sample.CampaignId -DailyBudget 5000 -ErrorAction SilentlyContinue).ProfileId | Should -BeExactly $other
        ('abc' | Set-AdsCampaign -CampaignId $sample.CampaignId -DailyBudget 9 -ErrorAction SilentlyContinue).Code | Should -Be 'profileIdInvalid'
        ('1' | Set-AdsCampaign -ProfileId $world.ProfileId -CampaignId $sample.CampaignId -DailyBudget 9 -ErrorAction SilentlyContinue).Code | Should -Be 'inputInvalid'
        @(Get-SentBody $world PUT $path).Count | Should -Be 1
    }

    It 'takes several ids on the command line, each as an item of its own' {
        $samples = New-Sample $world Campaign -Count 2
        $results = Set-AdsCampaign -ProfileId $world.ProfileId -CampaignId ($samples.CampaignId + 'x1') -DailyBudget 17 -ErrorAction SilentlyContinue
        $results.Count | Should -Be 3
        ($results | Where-Object Status -EQ Success).Id | Sort-Object | Should -Be ($samples.CampaignId | Sort-Object)
        ($results | Where-Object Status -EQ Failed).Code | Should -Be 'campaignIdInvalid'
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Set-AdsCampaign Campaign -With @{ DailyBudget = 15 }
    }

    It 'shows a table with what changed, and why something did not' {
        $sample = New-Sample $world Campaign -Count 1
        $sample | Set-AdsCampaign -DailyBudget 15 | Out-String -Width 200 | Should -BeLike '*Success*DailyBudget from 12.5 to 15*'
        $sample | Set-AdsCampaign -DailyBudget 0 -ErrorAction SilentlyContinue | Out-String -Width 200 | Should -BeLike '*Failed*dailyBudgetOutOfRange*not above zero*'
    }

    It 'completes the words of its fields' {
        Get-Completion 'Set-AdsCampaign -BiddingStrategy ' | Should -Be 'LEGACY_FOR_SALES', 'AUTO_FOR_SALES', 'MANUAL', 'RULE_BASED'
        Get-Completion 'Set-AdsCampaign -State p' | Should -Contain 'PAUSED'
    }
}
