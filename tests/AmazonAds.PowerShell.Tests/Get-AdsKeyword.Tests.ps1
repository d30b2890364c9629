BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
    $list = '/sp/keywords/list'
}

Describe 'Get-AdsKeyword' {
    BeforeAll {
        Clear-Session
        # 12 profiles of 4 campaigns, 12 ad groups, 240 keywords.
        $server = Start-AdsEmulator -ProfileCount 12 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $id = $profiles[0].ProfileId
        $keywords = Get-AdsKeyword -ProfileId $id
    }

    BeforeEach {
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
        $profiles | Select-Object -First 1 | Select-AdsProfile
    }

    AfterAll { Clear-Session }

    It 'reads few profiles while the pipeline is busy with what came first' {
        $asked = $profiles | Get-AdsKeyword -PageSize 20 | ForEach-Object {
            # The pipeline is here, and nowhere else, for as long as these take.
            foreach ($other in $profiles + $profiles) { $null = Get-AdsCampaign -ProfileId $other.ProfileId }
            $emulator.Requests.Count('POST', $list)
        } | Select-Object -First 1

        # Four profiles, of each the page that came and the one read ahead; of the twelve there are 144 pages.
        $asked | Should -BeLessOrEqual 8
    }

    It 'gives every keyword of a profile, in all states, with ids as text and money as decimal' {
        $keywords.Count | Should -Be 240
        ($keywords.State | Sort-Object -Unique) | Should -Contain 'ARCHIVED'
        $keywords | ForEach-Object { $_.ProfileId | Should -BeExactly $id }
        $keywords[0].KeywordId | Should -BeOfType string
        ($keywords | Where-Object Bid)[0].Bid | Should -BeOfType decimal
    }

    It 'binds -ProfileId: <Case>' -ForEach @(
        @{ Case = 'text'; Run = { Get-AdsKeyword -ProfileId "$id" } }
        @{ Case = 'whole number'; Run = { Get-AdsKeyword -ProfileId ([long]$id) } }
        @{ Case = 'by position'; Run = { Get-AdsKeyword $id } }
        @{ Case = 'text from the pipeline'; Run = { "$id" | Get-AdsKeyword } }
        @{ Case = 'number from the pipeline'; Run = { [long]$id | Get-AdsKeyword } }
        @{ Case = 'property'; Run = { [pscustomobject]@{ ProfileId = $id } | Get-AdsKeyword } }
        @{ Case = 'numeric property'; Run = { [pscustomobject]@{ ProfileId = [long]$id } | Get-AdsKeyword } }
        @{ Case = 'profile from the pipeline'; Run = { $profiles[0] | Get-AdsKeyword } }
        @{ Case = 'profile as argument'; Run = { Get-AdsKeyword -ProfileId $profiles[0] } }
        @{ Case = 'the selected profile'; Run = { Get-AdsKeyword } }
        @{ Case = 'blank cell, the selected profile'; Run = { [pscustomobject]@{ ProfileId = '' } | Get-AdsKeyword } }
    ) {
        (& $Run).Count | Should -Be 240
    }

    It 'refuses <_> as a profile id, before any call' -ForEach @('abc', '12a', '1,2', '-5', '1e5', '12 34', '١٢٣', 1.2e15, 1.5, 12d, -7) {
        { Get-AdsKeyword -ProfileId $_ } | Should -Throw '*ProfileId*'
        $emulator.Requests.Total | Should -Be 0
    }

    It 'refuses a bad piped id for that input only' {
        $found = 'abc', 1.5, $id | Get-AdsKeyword -ErrorAction SilentlyContinue -ErrorVariable failures
        $found.Count | Should -Be 240
        $failures.Count | Should -Be 2
    }

    It 'refuses a value that was lost on the way' {
        { Get-AdsKeyword -ProfileId $missing } | Should -Throw -ErrorId 'AdsValueMissing,*'
        { Get-AdsKeyword -CampaignId $missing } | Should -Throw -ErrorId 'AdsValueMissing,*'
    }

    It 'filters by state in any case, and passes unknown states on' {
        $paused = Get-AdsKeyword -State paused
        ($paused.State | Sort-Object -Unique) | Should -Be 'PAUSED'
        $paused.Count | Should -Be ($keywords | Where-Object State -eq 'PAUSED').Count
        (Get-AdsKeyword -State Enabled, Archived).Count | Should -Be ($keywords | Where-Object State -ne 'PAUSED').Count
    }

    It 'filters by text: exact at the service, with wildcards here' {
        $text = $keywords[0].KeywordText
        $exact = Get-AdsKeyword -KeywordText $text
        $exact.Count | Should -Be @($keywords | Where-Object KeywordText -eq $text).Count
        $emulator.Requests.Clear()
        $some = Get-AdsKeyword -KeywordText ($text.Substring(0, 5) + '*')
        $some.Count | Should -Be @($keywords | Where-Object KeywordText -like ($text.Substring(0, 5) + '*')).Count
    }

    It 'reads by id, 1000 in one request' {
        $found = $keywords | Get-AdsKeyword
        $found.Count | Should -Be 240
        Get-RequestCount $emulator $list | Should -Be ([math]::Ceiling(240 / 100))
        (Get-AdsKeyword -KeywordId $keywords[5].KeywordId).KeywordId | Should -Be $keywords[5].KeywordId
    }

    It 'gathers piped campaigns into one call, and takes neither their state nor their name as a filter' {
        $campaigns = Get-AdsCampaign
        $emulator.Requests.Clear()
        ($campaigns | Get-AdsKeyword -PageSize 1000).Count | Should -Be 240
        Get-RequestCount $emulator $list | Should -Be 1
    }

    It 'gathers piped ad groups of many profiles, per profile' {
        $groups = $profiles | Get-AdsAdGroup
        $groups.Count | Should -Be 144
        $emulator.Requests.Clear()
        ($groups | Get-AdsKeyword -PageSize 1000).Count | Should -Be (240 * 12)
        Get-RequestCount $emulator $list | Should -Be 12
    }

    It 'takes rows of a CSV with ids as columns' {
        $rows = $keywords[0..2] | Select-Object ProfileId, KeywordId | ConvertTo-Csv | ConvertFrom-Csv
        ($rows | Get-AdsKeyword).KeywordId | Should -Be $keywords[0..2].KeywordId
    }

    It 'keeps the order within a profile' {
        $many = $profiles | Get-AdsKeyword -PageSize 50
        $many.Count | Should -Be (240 * 12)
        ($many | Where-Object ProfileId -eq $id).KeywordId | Should -Be $keywords.KeywordId
    }

    It 'stops the requests with Select-Object -First' {
        (Get-AdsKeyword -PageSize 10 | Select-Object -First 10).Count | Should -Be 10
        $asked = Get-RequestCount $emulator $list
        $asked | Should -BeLessOrEqual 3
        (Get-AdsKeyword -PageSize 10 | Select-Object -First 10 | ForEach-Object { $_ }).Count | Should -Be 10
    }

    It 'gives one error for a profile that fails, and spoils no other' {
        $null = Add-Fault $emulator { $args[0]::On('POST', $list).ForProfile([long]$id).Answer(400, '{"code":"INVALID_ARGUMENT","message":"No."}', 'application/json') }
        $found = $profiles | Get-AdsKeyword -ErrorAction SilentlyContinue -ErrorVariable failures
        $found.Count | Should -Be (240 * 11)
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'AdsApiError.Refused,AmazonAds.PowerShell.Entities.GetAdsKeywordCommand'
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $failures[0].TargetObject | Should -Be $id
        $failures[0].Exception.Code | Should -Be 'INVALID_ARGUMENT'
        $failures[0].Exception.RequestId | Should -Not -BeNullOrEmpty
        $failures[0].Exception.Message | Should -BeLike "*$id*$($failures[0].Exception.RequestId)*"
        $failures[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'gives the error <Id> (<Category>) for <Name>' -ForEach @(
        @{ Name = 'a profile of somebody else'; Id = 'AdsApiError.Refused'; Category = 'PermissionDenied'; Rule = $null }
        @{ Name = 'a long Retry-After'; Id = 'AdsThrottled'; Category = 'LimitsExceeded'; Position = -1; Rule = { $args[0]::On('POST', $list).Throttle([timespan]::FromSeconds(900)) } }
        @{ Name = 'an answer that is no list'; Id = 'AdsAnswerNotUnderstood'; Category = 'InvalidResult'; Position = -2; Rule = { $args[0]::On('POST', $list).Answer(200, '{"keywords":1}', 'application/json') } }
    ) {
        if ($Rule) { $null = Add-Fault $emulator $Rule }
        Get-AdsKeyword -ProfileId $(if ($Rule) { $profiles[$Position].ProfileId } else { 999 }) -TimeoutSec 5 -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $failures[0].CategoryInfo.Category | Should -Be $Category
    }

    It 'says of a product that it has no keywords' {
        { Get-AdsKeyword -AdProduct SponsoredDisplay } | Should -Throw -ErrorId 'AdsProductNotSupported,*'
        (Get-AdsKeyword -AdProduct sponsoredproducts).Count | Should -Be 240
    }

    It 'uses the connection that the profile came from, else -Connection, else the default' {
        $null = Connect-AdsAccount -Emulator -ProfileCount 1 -Name latest -Seed 77
        (Get-AdsKeyword -ProfileId $id).Count | Should -Be 240
        Get-AdsKeyword -ProfileId $id -Connection latest -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
        { Get-AdsKeyword -ProfileId $id -Connection nobody } | Should -Throw '*nobody*'
        Disconnect-AdsAccount latest
    }

    It 'pipes what was read with -Connection on through the same connection' {
        $null = Connect-AdsAccount -Emulator -ProfileCount 1 -Name aside -Seed 79
        $strange = (Get-AdsProfile -Connection aside).ProfileId
        Disconnect-AdsAccount aside
        $null = Connect-AdsAccount -Emulator -ProfileCount 1 -Name aside -Seed 79
        $null = Connect-AdsAccount -Emulator -ProfileCount 1 -Name latest -Seed 80
        (Get-AdsCampaign -ProfileId $strange -Connection aside | Get-AdsKeyword).Count | Should -Be 240
        Get-AdsConnection aside, latest | Disconnect-AdsAccount
    }

    It 'says so when no profile is given and none selected' {
        $server2 = Connect-AdsAccount -Emulator -ProfileCount 1 -Name passing -Seed 78
        Get-AdsProfile -Connection passing | Select-AdsProfile
        Disconnect-AdsAccount passing
        { Get-AdsKeyword } | Should -Throw -ErrorId 'AdsProfileNotSelected,*'
        $server2 | Should -Not -BeNullOrEmpty
    }

    It 'asks for extended data, at five times the weight' {
        (Get-AdsKeyword -Extended -PageSize 1000)[0].ExtendedData | Should -Not -BeNullOrEmpty
    }

    It 'writes request ids with -Verbose, and no secret' {
        $verbose = Get-AdsKeyword -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Out-String
        $verbose | Should -Match 'request id \S+'
        $verbose | Should -Not -Match 'Atzr|Atza|emulator-secret'
    }

    It 'completes profiles and states' {
        $line = 'Get-AdsKeyword -State '
        (TabExpansion2 $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be 'Enabled', 'Paused', 'Archived'
        $line = 'Get-AdsKeyword -ProfileId ' + $id.Substring(0, 6)
        (TabExpansion2 $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Contain $id
    }
}

Describe 'Get-AdsKeyword under limits' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 1 -CampaignCount 1 -AdGroupCount 1 -KeywordCount 1 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $id = (Get-AdsProfile).ProfileId
        $module = (Get-Module AmazonAds.PowerShell).ModuleBase
    }

    AfterAll { Clear-Session }

    It 'keeps one limit for all runspaces' {
        Set-AdsRateLimit -RequestsPerSecond 5 -Burst 2
        $emulator.Requests.Clear()
        1..8 | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module (Join-Path $using:module 'AmazonAds.PowerShell.psd1')
            (Get-AdsKeyword -ProfileId $using:id).Count
        } | Should -Be (@(1) * 8)
        $times = $emulator.Requests.Latest | ForEach-Object At | Sort-Object
        # 8 requests, 2 at once: the other 6 take at least 6/5 s; a little less for the clocks.
        ($times[-1] - $times[0]).TotalSeconds | Should -BeGreaterThan 1.1
    }

    It 'ends within a second when stopped: <Name>' -ForEach @(
        @{ Name = 'waiting for its limit'; Rate = 0.01; Slow = $false }
        @{ Name = 'waiting for an answer'; Rate = 1000; Slow = $true }
    ) {
        Set-AdsRateLimit -RequestsPerSecond $Rate -Burst 1
        $emulator.Faults.Clear()
        if ($Slow) { $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/keywords/list').Slow([timespan]::FromMinutes(5)) } }
        $shell = [powershell]::Create()
        $null = $shell.AddScript('param($module, $id) Import-Module $module/AmazonAds.PowerShell.psd1; Set-Variable -Name started -Value 1 -Scope Global; Get-AdsKeyword -ProfileId $id, $id, $id').AddArgument($module).AddArgument($id)
        $running = $shell.BeginInvoke()
        try {
            $deadline = [System.Diagnostics.Stopwatch]::StartNew()
            $waits = { if ($Slow) { $emulator.Requests.InFlight -gt 0 } else { (Get-AdsRateLimit -ProfileId $id).Waiting -gt 0 } }
            while (-not (& $waits) -and $deadline.Elapsed.TotalSeconds -lt 20) { [System.Threading.Thread]::Yield() | Out-Null }
            & $waits | Should -BeTrue
            $taken = Measure-Command { $shell.Stop() }
            $taken.TotalSeconds | Should -BeLessThan 1
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $running.IsCompleted | Should -BeTrue
        }
        finally {
            $shell.Dispose()
        }
    }
}

Describe 'Get-AdsKeyword by every filter' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists keywords of one and of many profiles, by every filter it has' {
        Assert-Lists $world Keyword
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world Keyword
    }

    It 'passes further filters on under the names of the API, and refuses what JSON cannot hold' {
        $all = Get-AdsKeyword
        Clear-Request $world
        @(Get-AdsKeyword -Filter @{ matchTypeFilter = @('PHRASE') }).Count | Should -Be @($all | Where-Object MatchType -EQ PHRASE).Count
        Get-SentBody $world POST /sp/keywords/list | Select-Object -First 1 | Should -BeExactly '{"matchTypeFilter":["PHRASE"]}'
        { Get-AdsKeyword -Filter @{ odd = { 1 } } } | Should -Throw -ErrorId 'AdsParameterInvalid,*'
    }
}
