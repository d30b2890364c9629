BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsChangeHistory' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -KeywordCount 100 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $profileId = $profiles[0].ProfileId
        $keyword = Get-AdsKeyword -ProfileId $profileId -State Enabled | Where-Object Bid | Select-Object -First 1
        $newBid = [decimal]($keyword.Bid + 0.1)
        $null = $keyword | Set-AdsKeywordBid -Bid $newBid
    }

    BeforeEach {
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'tells of a bid that was changed' {
        $change = $keyword | Get-AdsChangeHistory -From (Get-Date).AddHours(-1) -ChangeType bid_amount
        $change.EntityType | Should -Be KEYWORD
        $change.EntityId | Should -BeExactly $keyword.KeywordId
        $change.ProfileId | Should -BeExactly $profileId
        $change.CampaignId | Should -BeExactly $keyword.CampaignId
        [decimal]$change.PreviousValue | Should -Be $keyword.Bid
        [decimal]$change.NewValue | Should -Be $newBid
        $change.Timestamp | Should -BeGreaterThan ([datetimeoffset]::UtcNow.AddMinutes(-10))
    }

    It 'lists all pages, the latest first' {
        $changes = Get-AdsChangeHistory -ProfileId $profileId -From (Get-Date).AddDays(-89)
        $changes.Count | Should -BeGreaterThan 200
        $emulator.Requests.Count('POST', '/history') | Should -BeGreaterThan 1
        $changes[0].Timestamp | Should -BeGreaterThan $changes[-1].Timestamp
        (Get-AdsChangeHistory -ProfileId $profileId -From (Get-Date).AddDays(-89) -OldestFirst)[-1].EntityId | Should -BeExactly $keyword.KeywordId
    }

    It 'tells of a campaign and what belongs to it' {
        $changes = Get-AdsCampaign -ProfileId $profileId -CampaignId $keyword.CampaignId | Get-AdsChangeHistory -From (Get-Date).AddDays(-89)
        @($changes.CampaignId | Sort-Object -Unique) | Should -Be $keyword.CampaignId
        $changes.EntityId | Should -Contain $keyword.KeywordId
    }

    It 'filters by type of entity' {
        $changes = Get-AdsChangeHistory -ProfileId $profileId -From (Get-Date).AddDays(-89) -EntityType campaign
        @($changes.EntityType | Sort-Object -Unique) | Should -Be CAMPAIGN
    }

    It 'gathers piped keywords, ten to a request' {
        $null = Get-AdsKeyword -ProfileId $profileId | Select-Object -First 25 | Get-AdsChangeHistory
        $emulator.Requests.Count('POST', '/history') | Should -Be 3
    }

    It 'reads every piped profile' {
        $changes = $profiles | Get-AdsChangeHistory -From (Get-Date).AddDays(-89)
        @($changes.ProfileId | Sort-Object -Unique).Count | Should -Be 3
    }

    It 'refuses <What> before any call' -ForEach @(
        @{ What = 'what Amazon no longer remembers'; From = -91; To = 0 }
        @{ What = 'an end before the beginning'; From = -1; To = -2 }
    ) {
        { Get-AdsChangeHistory -ProfileId $profileId -From (Get-Date).AddDays($From) -To (Get-Date).AddDays($To) } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
        $emulator.Requests.Count('POST', '/history') | Should -Be 0
    }

    It 'has a view' {
        $keyword | Get-AdsChangeHistory -From (Get-Date).AddHours(-1) | Out-String -Width 200 | Should -Match 'BID_AMOUNT'
    }
}
