BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsSync' {
    BeforeEach {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 4 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $store = Join-Path $TestDrive "$(New-Guid).db"
    }

    AfterEach { Clear-Session }

    It 'shows the runs, the newest first, with what was done in them' {
        $results = Sync-AdsProfile -Store $store -Kind Campaign
        $bad = $emulator.Data.ProfileId(2)
        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/*').ForProfile($bad).Answer(403) }
        $null = Sync-AdsProfile -Store $store -Kind Campaign -ErrorAction SilentlyContinue
        $runs = Get-AdsSync -Store $store
        $runs.Id | Should -Be 2, 1
        $runs.State | Should -Be 'Failed', 'Complete'
        $runs.Profiles | Should -Be 3, 4
        $runs.Failed | Should -Be 1, 0
        $runs[1].Rows | Should -Be ($results | Measure-Object Rows -Sum).Sum
        $runs[1].Duration | Should -BeOfType [timespan]
        (Get-AdsSync -Store $store -Last 1).Id | Should -Be 2
        (Get-AdsSync 1 -Store $store).Id | Should -Be 1
        (Get-AdsSync -Store $store -Since 01:00:00).Count | Should -Be 2
        Get-AdsSync -Store $store -Since (Get-Date).AddHours(1) | Should -BeNullOrEmpty
    }

    It 'shows how each profile of a run ended, and why it failed' {
        $bad = $emulator.Data.ProfileId(2)
        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/*').ForProfile($bad).Answer(403, '{"code":"ACCESS_DENIED","details":"withdrawn"}') }
        $null = Sync-AdsProfile -Store $store -Kind Campaign -ErrorAction SilentlyContinue
        $profiles = Get-AdsSync -Store $store | Get-AdsSync -ByProfile -Store $store
        $profiles.Count | Should -Be 4
        $failed = $profiles | Where-Object State -EQ Failed
        $failed.ProfileId | Should -Be "$bad"
        $failed.Reason | Should -BeLike '*withdrawn*'
        ($profiles | Where-Object State -EQ Complete).Rows | ForEach-Object { $_ | Should -BeGreaterThan 0 }
        (Get-AdsSync -ByProfile -Store $store).ProfileId | Should -Be $profiles.ProfileId
    }

    It 'says what is behind and why, and pipes it into the next sync' {
        $bad = $emulator.Data.ProfileId(2)
        $null = Sync-AdsProfile -Store $store -Kind Campaign -ProfileId $emulator.Data.ProfileId(0), $emulator.Data.ProfileId(1)
        Get-AdsSync -Behind -Store $store | ForEach-Object { $_.Why } | Should -Be 'NeverSynced', 'NeverSynced'
        (Get-AdsSync -Behind -OlderThan 0 -Store $store).Count | Should -Be 4

        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/*').ForProfile($bad).Answer(403) }
        $null = Sync-AdsProfile -Store $store -Kind Campaign -ErrorAction SilentlyContinue
        $behind = Get-AdsSync -Behind -Store $store
        $behind.ProfileId, "$($behind.Why)" | Should -Be "$bad", 'Failed'
        $behind.Reason | Should -Not -BeNullOrEmpty

        $emulator.Faults.Clear()
        (Get-AdsSync -Behind -Store $store | Sync-AdsProfile -Store $store -Kind Campaign).Status | Should -Be 'Success'
        Get-AdsSync -Behind -Store $store | Should -BeNullOrEmpty
    }

    It 'shows an interrupted run as open, with what is left in it' {
        $slow = $emulator.Data.ProfileId(3)
        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/campaigns/list').ForProfile($slow).Slow([timespan]::FromMinutes(5)) }
        $null = Sync-AdsProfile -Store $store -Kind Campaign | Select-Object -First 3
        $run = Get-AdsSync -Store $store
        "$($run.State)", $run.Profiles, $run.Remaining, $run.Workers | Should -Be @('Open', 3, 1, 0)
        $run.Duration | Should -BeNullOrEmpty
        $behind = Get-AdsSync -Behind -Store $store
        $behind.ProfileId, "$($behind.Why)", $behind.RunId | Should -Be @("$slow", 'Waiting', 1)
    }

    It 'asks Amazon for nothing, and reads the store that a sync writes by default' {
        $null = Sync-AdsProfile -Kind Campaign
        $before = $emulator.Requests.Total
        (Get-AdsSync -Last 1).State | Should -Be 'Complete'
        $emulator.Requests.Total | Should -Be $before
    }

    It 'says which store is not there, and makes none' {
        $failures = $null
        Get-AdsSync -Store $store -ErrorAction SilentlyContinue -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsStoreNotRead,*'
        $failures[0].Exception.Message | Should -BeLike '*no such file*'
        $store | Should -Not -Exist
    }

    It 'says that there is no such run, and shows the others' {
        $null = Sync-AdsProfile -Store $store -Kind Campaign
        $failures = $null
        (Get-AdsSync -Id 7, 1 -Store $store -ErrorAction SilentlyContinue -ErrorVariable failures).Id | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsRunNotFound,*'
        $failures[0].TargetObject | Should -Be 7
    }

    It 'shows no password of an address, whatever is wrong with it' -ForEach @(
        @{ Address = 'postgres://me:hush@127.0.0.1:1/ads' }
        @{ Address = 'postgres://me:hush@host/' }
        @{ Address = 'mysql://me:hush@host/ads' }
    ) {
        $failure = try { Get-AdsSync -Store $Address -ErrorAction Stop } catch { $_ }
        $failure | Should -Not -BeNullOrEmpty
        "$($failure | Out-String) $($failure.TargetObject) $($failure.Exception)" | Should -Not -BeLike '*hush*'
    }

    It 'takes an age back or a date for -Since, and refuses what could be either' {
        $null = Sync-AdsProfile -Store $store -Kind Campaign
        (Get-AdsSync -Store $store -Since ([timespan]::FromHours(1))).Id | Should -Be 1
        (Get-AdsSync -Store $store -Since '2020-01-01').Id | Should -Be 1
        { Get-AdsSync -Store $store -Since 7 } | Should -Throw '*no moment*'
        { Get-AdsSync -Store $store -Since '-01:00:00' } | Should -Throw '*no moment*'
    }
}
