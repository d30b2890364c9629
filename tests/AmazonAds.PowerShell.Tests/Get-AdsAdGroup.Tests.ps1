BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Get-AdsAdGroup' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -CampaignCount 250 -AdGroupCount 2 -KeywordCount 0 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $profiles[0] | Select-AdsProfile
        $groups = Get-AdsAdGroup
    }

    BeforeEach { $emulator.Requests.Clear() }

    AfterAll { Clear-Session }

    It 'lists the ad groups of one and of all profiles' {
        $groups.Count | Should -Be 500
        ($profiles | Get-AdsAdGroup).Count | Should -Be 1000
    }

    It 'gathers 250 piped campaigns into three calls of at most 100' {
        $campaigns = Get-AdsCampaign
        $campaigns.Count | Should -Be 250
        $emulator.Requests.Clear()
        ($campaigns | Get-AdsAdGroup -PageSize 1000).Count | Should -Be 500
        Get-RequestCount $emulator '/sp/adGroups/list' | Should -Be 3
    }

    It 'takes parents and own ids from the command line' {
        $campaign = $groups[0].CampaignId
        (Get-AdsAdGroup -CampaignId $campaign).Count | Should -Be 2
        (Get-AdsAdGroup -AdGroupId $groups[0].AdGroupId -CampaignId $campaign).AdGroupId | Should -Be $groups[0].AdGroupId
        ($profiles | Get-AdsAdGroup -CampaignId $campaign).Count | Should -Be 2
    }

    It 'reads piped ad groups by their own ids alone' {
        ($groups[0..4] | Get-AdsAdGroup).AdGroupId | Should -Be $groups[0..4].AdGroupId
        Get-RequestCount $emulator '/sp/adGroups/list' | Should -Be 1
    }

    It 'finds ad groups by name' {
        (Get-AdsAdGroup -Name $groups[7].Name).AdGroupId | Should -Contain $groups[7].AdGroupId
    }
}

Describe 'Get-AdsAdGroup by every filter' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists ad groups of one and of many profiles, by every filter it has' {
        Assert-Lists $world AdGroup
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world AdGroup
    }
}
