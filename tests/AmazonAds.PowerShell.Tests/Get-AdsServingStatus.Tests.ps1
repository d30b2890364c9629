BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsServingStatus' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $campaign = Get-AdsCampaign -ProfileId $profileId -State Enabled | Select-Object -First 1
        $keywords = Get-AdsKeyword -ProfileId $profileId -CampaignId $campaign.CampaignId
    }

    BeforeEach { $emulator.Requests.Clear() }

    AfterAll { Clear-Session }

    It 'judges keywords by their own state, their ad group''s and their campaign''s, without extended data' {
        $adGroups = Get-AdsAdGroup -ProfileId $profileId -CampaignId $campaign.CampaignId | Group-Object AdGroupId -AsHashTable -AsString
        $emulator.Requests.Clear()
        $status = $keywords | Get-AdsServingStatus
        $status.Count | Should -Be $keywords.Count
        foreach ($one in $status) {
            $expected = $one.Entity.State -eq 'ENABLED' -and $adGroups[$one.Entity.AdGroupId].State -eq 'ENABLED'
            $one.CanServe | Should -Be $expected
            ($one.Reasons.Count -eq 0) | Should -Be $expected
        }

        $emulator.Requests.Count('POST', '/sp/adGroups/list') | Should -Be 1
        $emulator.Requests.Count('POST', '/sp/campaigns/list') | Should -Be 1
    }

    It 'names the campaign that was paused' {
        $null = $campaign | Suspend-AdsCampaign
        try {
            $status = $keywords | Where-Object State -EQ ENABLED | Select-Object -First 1 | Get-AdsServingStatus
            $status.CanServe | Should -BeFalse
            $status.Reasons | Should -Contain 'CAMPAIGN_PAUSED'
            $status.Kind | Should -Be 'Keyword'
            $status.ProfileId | Should -BeExactly $profileId
        }
        finally {
            $null = $campaign | Enable-AdsCampaign
        }
    }

    It 'judges campaigns, ad groups and ads too' {
        (Get-AdsCampaign -ProfileId $profileId | Get-AdsServingStatus).Kind | Select-Object -Unique | Should -Be 'Campaign'
        (Get-AdsAdGroup -ProfileId $profileId | Get-AdsServingStatus).Kind | Select-Object -Unique | Should -Be 'AdGroup'
        (Get-AdsProductAd -ProfileId $profileId | Get-AdsServingStatus).Kind | Select-Object -Unique | Should -Be 'ProductAd'
    }

    It 'says of what does not serve that it has no status, and goes on' {
        $negative = Get-AdsNegativeKeyword -ProfileId $profileId | Select-Object -First 1
        $status = @($negative) + @($keywords[0]) | Get-AdsServingStatus -ErrorAction SilentlyContinue -ErrorVariable failures
        @($status).Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsDoesNotServe,*'
    }
}
