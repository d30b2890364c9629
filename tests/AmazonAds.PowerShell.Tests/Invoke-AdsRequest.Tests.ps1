BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Invoke-AdsRequest' {
    BeforeAll {
        function Get-Sent([int] $Last = 1) { $emulator.Requests.Latest | Select-Object -Last $Last }

        function Complete([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText }

        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -CampaignCount 30 -AdGroupCount 2 -KeywordCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $emulator.Options.LogRequestBodies = $true
        $profiles = Get-AdsProfile
        $profiles[0] | Select-AdsProfile
        $campaigns = Get-AdsCampaign
        $list = '/sp/campaigns/list'
    }

    BeforeEach {
        $emulator.Requests.Clear()
        $emulator.Faults.Clear()
    }

    AfterAll { Clear-Session }

    Context 'Asking' {
        It 'finds method, media types and profile by itself' {
            $answer = Invoke-AdsRequest $list
            $answer.campaigns.Count | Should -Be 30
            (Get-Sent).Method | Should -Be 'POST'
            (Get-Sent).ProfileId | Should -Be $profiles[0].ProfileId
            (Get-Sent).Body | Should -Be '{}'
        }

        It 'asks for the profiles of a grant without a profile' {
            $found = Invoke-AdsRequest /v2/profiles
            $found.Count | Should -Be 3
            (Get-Sent).ProfileId | Should -BeNullOrEmpty
            $found[0].profileId | Should -BeOfType [long]
            "$($found[0].profileId)" | Should -BeExactly $profiles[0].ProfileId
        }

        It 'gives an object of one answer, with the profile it came from' {
            $answer = Invoke-AdsRequest $list -ProfileId $profiles[1].ProfileId -Body @{ maxResults = 2 }
            $answer.ProfileId | Should -BeExactly $profiles[1].ProfileId
            $answer.campaigns.Count | Should -Be 2
            $answer.nextToken | Should -Not -BeNullOrEmpty
            $answer.campaigns[0].budget.budget.GetType().Name | Should -BeIn 'Int64', 'Decimal'
        }

        It 'keeps text that looks like a date as text' {
            $dated = $campaigns | Where-Object StartDate | Select-Object -First 1
            $body = @{ campaignIdFilter = @{ include = @($dated.CampaignId) } }
            (Invoke-AdsRequest $list -Body $body).campaigns[0].startDate | Should -BeExactly $dated.StartDate
        }

        It 'takes an address of the endpoint for its path' {
            (Invoke-AdsRequest "$($server.Endpoint.GetLeftPart('Authority'))$list" -All).Count | Should -Be 30
        }

        It 'puts a hashtable into the query' {
            $null = Invoke-AdsRequest /v2/sp/keywords -Query ([ordered]@{ startIndex = 0; count = 2; stateFilter = 'enabled', 'paused'; name = $null })
            (Get-Sent).Query | Should -BeExactly 'startIndex=0&count=2&stateFilter=enabled%2Cpaused'
        }

        It 'asks many profiles, and one that fails spoils no other' {
            $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/campaigns/list').ForProfile([long]$profiles[1].ProfileId).Answer(403) }
            $found = $profiles | Invoke-AdsRequest $list -All -ErrorAction SilentlyContinue -ErrorVariable failures
            $found.Count | Should -Be 60
            $found.ProfileId | Sort-Object -Unique | Should -Be ($profiles[0, 2].ProfileId | Sort-Object)
            $failures.Count | Should -Be 1
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsApiError.Refused,*'
            $failures[0].TargetObject | Should -BeExactly $profiles[1].ProfileId
        }

        It 'repeats a read that failed' {
            $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/campaigns/list').Times(1).Answer(503) }
            (Invoke-AdsRequest $list).campaigns.Count | Should -Be 30
            Get-RequestCount $emulator $list | Should -Be 2
        }

        It 'never repeats a create whose fate is unknown' {
            $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/campaigns').Answer(500) }
            { Invoke-AdsRequest /sp/campaigns POST -Body @{ campaigns = @() } -ErrorAction Stop } | Should -Throw -ErrorId 'AdsApiError.ServerFault*'
            Get-RequestCount $emulator '/sp/campaigns' | Should -Be 1
        }
    }

    Context 'Pages' {
        It 'follows cursors, with the filters on every page' {
            $enabled = @($campaigns | Where-Object State -EQ 'ENABLED')
            $found = Invoke-AdsRequest $list -Body @{ maxResults = 4; stateFilter = @{ include = @('ENABLED') } } -All
            $found.campaignId | Should -Be $enabled.CampaignId
            $pages = @($emulator.Requests.Latest)
            $pages.Count | Should -Be ([Math]::Ceiling($enabled.Count / 4))
            foreach ($page in $pages) { ($page.Body | ConvertFrom-Json).stateFilter.include | Should -Be 'ENABLED' }
        }

        It 'follows offsets' {
            $found = Invoke-AdsRequest '/v2/sp/keywords?stateFilter=enabled&count=25' -All
            $found.Count | Should -Be @(Get-AdsKeyword -State Enabled).Count
            $emulator.Requests.Latest | Where-Object Path -EQ '/v2/sp/keywords' | ForEach-Object Query | Should -BeLike '*stateFilter=enabled*'
        }

        It 'stops when nobody wants more' {
            Invoke-AdsRequest $list -Body @{ maxResults = 5 } -All | Select-Object -First 3 | Should -HaveCount 3
            Get-RequestCount $emulator $list | Should -BeLessOrEqual 2
        }

        It 'gives pages as they came on demand' {
            $pages = Invoke-AdsRequest $list -Body @{ maxResults = 10 } -All -PassThru
            $pages.Count | Should -Be 3
            $pages.Content.campaigns.Count | Should -Be 30
            @(Invoke-AdsRequest $list -Body @{ maxResults = 10 } -All -Raw).Count | Should -Be 3
        }

        It 'takes the items from where it is told' {
            (Invoke-AdsRequest $list -ItemProperty campaigns).Count | Should -Be 30
            $body = @{ campaignIdFilter = @{ include = @($campaigns[0].CampaignId) } }
            (Invoke-AdsRequest /sp/campaigns PUT -Body @{ campaigns = @(@{ campaignId = $campaigns[0].CampaignId; name = $campaigns[0].Name }) } -ItemProperty campaigns.success).campaignId |
                Should -Be $campaigns[0].CampaignId
            { Invoke-AdsRequest $list -Body $body -ItemProperty nothing -ErrorAction Stop } | Should -Throw -ErrorId 'AdsItemsNotFound*'
        }
    }

    Context 'Bodies' {
        It 'sends <Name>' -ForEach @(
            @{ Name = 'a hashtable'; Body = @{ maxResults = 2 } }
            @{ Name = 'an ordered dictionary'; Body = [ordered]@{ maxResults = 2 } }
            @{ Name = 'a custom object'; Body = [pscustomobject]@{ maxResults = 2 } }
            @{ Name = 'JSON text'; Body = '{"maxResults":2}' }
            @{ Name = 'bytes'; Body = [System.Text.Encoding]::UTF8.GetBytes('{"maxResults":2}') }
        ) {
            (Invoke-AdsRequest $list -Body $Body).campaigns.Count | Should -Be 2
            (Get-Sent).Body | Should -BeExactly '{"maxResults":2}'
        }

        It 'keeps amounts, ids, dates, lists of one, nulls and letters as they are' {
            $body = [ordered]@{
                amount = 0.10d; id = 12345678901234567890; day = [System.DateOnly]::new(2026, 1, 2); one = @(1); none = $null; empty = @(); yes = $true; name = 'Größe "ä"'
                state = [System.DayOfWeek]::Monday; deep = @{ deeper = @(@{ a = 1 }) }
            }
            $null = Invoke-AdsRequest $list -Body $body -ErrorAction SilentlyContinue
            (Get-Sent).Body | Should -BeExactly '{"amount":0.10,"id":12345678901234567890,"day":"2026-01-02","one":[1],"none":null,"empty":[],"yes":true,"name":"Größe \"ä\"","state":"Monday","deep":{"deeper":[{"a":1}]}}'
        }

        It 'sends back what it gave, without the profile that it added' {
            $item = Invoke-AdsRequest $list -Body @{ maxResults = 1 } -All | Select-Object -First 1
            $item.ProfileId | Should -BeExactly $profiles[0].ProfileId
            $null = Invoke-AdsRequest /sp/campaigns PUT -Body @{ campaigns = @($item) }
            $sent = ((Get-Sent).Body | ConvertFrom-Json).campaigns[0]
            $sent.campaignId | Should -BeExactly $item.campaignId
            $sent.PSObject.Properties.Name | Should -Not -Contain 'ProfileId'
        }

        It 'sends an entity under the names of the API' {
            $null = Invoke-AdsRequest /sp/campaigns PUT -Body @{ campaigns = @($campaigns[0]) } -ErrorAction SilentlyContinue
            $sent = ((Get-Sent).Body | ConvertFrom-Json).campaigns[0]
            $sent.campaignId | Should -BeExactly $campaigns[0].CampaignId
            $sent.budget.budget | Should -Be $campaigns[0].Budget.Budget
            $sent.PSObject.Properties.Name | Should -Not -Contain 'profileId'
        }

        It 'sends a file as it is' {
            $file = Join-Path $TestDrive 'body.json'
            Set-Content -LiteralPath $file -Value '{ "maxResults": 3 }' -NoNewline
            (Invoke-AdsRequest $list -InFile $file).campaigns.Count | Should -Be 3
            (Get-Sent).Body | Should -BeExactly '{ "maxResults": 3 }'
        }

        It 'takes the media types it is given' {
            { Invoke-AdsRequest $list -Body '{}' -ContentType text/plain -ErrorAction Stop } | Should -Throw '*415*'
            { Invoke-AdsRequest $list -Accept text/plain -ErrorAction Stop } | Should -Throw '*415*'
        }
    }

    Context 'Answers' {
        It 'come with status, headers and request id' {
            $answer = Invoke-AdsRequest $list -PassThru
            $answer.Status | Should -Be 200
            $answer.RequestId | Should -Not -BeNullOrEmpty
            $answer.Headers['content-type'] | Should -BeLike '*json'
            $answer.Headers['x-amzn-requestid'] | Should -BeExactly $answer.RequestId
            ($answer.Body | ConvertFrom-Json).campaigns.Count | Should -Be 30
            $answer.Content.campaigns.Count | Should -Be 30
            $answer.ProfileId | Should -BeExactly $profiles[0].ProfileId
            (Invoke-AdsRequest /v2/profiles -Full).ProfileId | Should -BeNullOrEmpty
        }

        It 'lose nothing as objects' {
            $odd = '{"big":12345678901234567890123,"id":18446744073709551615,"amount":0.10,"huge":1e300,"at":"2026-01-02T03:04:05Z","none":null,"one":[{"a":1}],"same":{"a":1,"A":2},"nameless":{"":3}}'
            $null = Add-Fault $emulator { $args[0]::On('GET', '/v2/profiles').Answer(200, $odd) }
            $answer = Invoke-AdsRequest /v2/profiles
            "$($answer.big) $($answer.id)" | Should -BeExactly '12345678901234567890123 18446744073709551615'
            $answer.amount | Should -BeOfType [decimal]
            "$($answer.amount)" | Should -BeExactly '0.10'
            $answer.huge | Should -Be 1e300
            $answer.at | Should -BeOfType [string]
            $answer.one.GetType().IsArray | Should -BeTrue
            $answer.same['a'] + $answer.same['A'] * 10 | Should -Be 21
            $answer.nameless[[object]''] | Should -Be 3

            # And back again.
            $null = Invoke-AdsRequest /v2/profiles PUT -Body $answer -ErrorAction SilentlyContinue
            (Get-Sent).Body | Should -BeExactly $odd.Replace('1e300', '1E+300')
        }

        It 'that point elsewhere are not followed' {
            $null = Add-Fault $emulator { $args[0]::On('GET', '/v2/profiles').Answer(307) }
            (Invoke-AdsRequest /v2/profiles).Status | Should -Be 307
            $emulator.Requests.Latest.Count | Should -Be 1
        }

        It 'that are no JSON come as text' {
            $null = Add-Fault $emulator { $args[0]::On('GET', '/v2/profiles').Answer(200, '<html>', 'text/html') }
            Invoke-AdsRequest /v2/profiles | Should -BeExactly '<html>'
            { Invoke-AdsRequest /v2/profiles -All -ErrorAction Stop } | Should -Throw -ErrorId 'AdsAnswerNotUnderstood*'
        }

        It 'show as a table' {
            $text = Invoke-AdsRequest $list -PassThru | Out-String -Width 200
            foreach ($word in 'Status', '200', 'POST /sp/campaigns/list') { $text | Should -Match $word }
        }

        It 'come as text' {
            $text = Invoke-AdsRequest $list -Raw
            $text | Should -BeOfType [string]
            ($text | ConvertFrom-Json).campaigns.Count | Should -Be 30
        }

        It 'go into a file, one for each profile' {
            $profiles | Invoke-AdsRequest $list -OutFile (Join-Path $TestDrive 'c-{ProfileId}.json') | Should -BeNullOrEmpty
            foreach ($one in $profiles) {
                (Get-Content -Raw (Join-Path $TestDrive "c-$($one.ProfileId).json") | ConvertFrom-Json).campaigns.Count | Should -Be 30
            }

            $null = $profiles | Invoke-AdsRequest $list -OutFile (Join-Path $TestDrive 'same.json') -ErrorAction SilentlyContinue -ErrorVariable failures
            $failures.Count | Should -Be 2
            $null = Invoke-AdsRequest $list -OutFile $TestDrive -ErrorAction SilentlyContinue -ErrorVariable failures
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsFileNotWritten,*'
        }
    }

    Context 'Changes' {
        It 'are shown and not made with -WhatIf' {
            foreach ($method in 'POST', 'PUT') { Invoke-AdsRequest /sp/campaigns $method -Body @{ campaigns = @() } -WhatIf | Should -BeNullOrEmpty }
            Invoke-AdsRequest /sp/campaigns/delete POST -Body @{} -WhatIf
            Invoke-AdsRequest /sd/campaigns/1 DELETE -WhatIf
            Invoke-AdsRequest /sp/never/heard POST -WhatIf
            $emulator.Requests.Total | Should -Be 0
        }

        It 'are not what only reads' {
            (Invoke-AdsRequest $list -WhatIf).campaigns.Count | Should -Be 30
            (Invoke-AdsRequest /v2/profiles GET -WhatIf).Count | Should -Be 3
        }

        It 'are made' {
            $answer = Invoke-AdsRequest /sp/campaigns put -Body @{ campaigns = @(@{ campaignId = $campaigns[1].CampaignId; name = 'Renamed' }) } -Confirm:$false
            $answer.campaigns.success.Count | Should -Be 1
            (Get-AdsCampaign -CampaignId $campaigns[1].CampaignId).Name | Should -BeExactly 'Renamed'
        }
    }

    Context 'Refusals' {
        It 'refuses <Reason> before anything is sent' -ForEach @(
            @{ Reason = 'another host'; Id = 'AdsPathRefused'; Line = { Invoke-AdsRequest https://elsewhere.example/sp/campaigns/list } }
            @{ Reason = 'another port'; Id = 'AdsPathRefused'; Line = { Invoke-AdsRequest http://127.0.0.1:1/sp/campaigns/list } }
            @{ Reason = 'an open name in braces'; Id = 'AdsPathRefused'; Line = { Invoke-AdsRequest '/sp/budgetRules/{budgetRuleId}' } }
            @{ Reason = 'dots'; Id = 'AdsPathRefused'; Line = { Invoke-AdsRequest '/sp/../v2/profiles' } }
            @{ Reason = 'no method where all change'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest /sp/campaigns } }
            @{ Reason = 'a token by hand'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest /v2/profiles -Header @{ authorization = 'x' } } }
            @{ Reason = 'another scope'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest /v2/profiles -Header @{ 'Amazon-Advertising-API-Scope' = '1' } } }
            @{ Reason = 'a missing account'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest /dsp/streams/subscriptions } }
            @{ Reason = 'text that is no JSON'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest $list -Body '{' } }
            @{ Reason = 'a body without a value'; Id = 'AdsValueMissing'; Line = { Invoke-AdsRequest $list -Body $null } }
            @{ Reason = 'a body that contains itself'; Id = 'AdsRequestInvalid'; Line = { $loop = @{}; $loop.loop = $loop; Invoke-AdsRequest $list -Body $loop } }
            @{ Reason = 'a file that is not there'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest $list -InFile nothing.json } }
            @{ Reason = 'two bodies'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest $list -InFile a.json -Body '{}' } }
            @{ Reason = 'pages into one file'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest $list -All -OutFile a.json } }
            @{ Reason = 'a file in no folder'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest $list -OutFile (Join-Path $TestDrive 'no' 'such' 'folder.json') } }
            @{ Reason = 'raw and all'; Id = 'AdsRequestInvalid'; Line = { Invoke-AdsRequest $list -Raw -PassThru } }
        ) {
            $emulator.Requests.Clear()
            { & $Line } | Should -Throw -ErrorId "$Id,*"
            $emulator.Requests.Total | Should -Be 0
        }

        It 'shows Amazon''s own words where there is no such path' {
            { Invoke-AdsRequest /sp/nothing -NoProfile -ErrorAction Stop } | Should -Throw -ErrorId 'AdsApiError.Refused*'
        }
    }

    Context 'Completion' {
        It 'lists paths, and those of a method' {
            Complete 'Invoke-AdsRequest /sp/campaigns/l' | Should -Be "'/sp/campaigns/list'"
            Complete 'Invoke-AdsRequest -Method DELETE -Path /sp/' | Should -Be "'/sp/campaigns/{campaignId}/budgetRules/{budgetRuleId}'", "'/sp/rules/campaignOptimization/{campaignOptimizationId}'"
        }

        It 'keeps the values that stand in a path' {
            Complete 'Invoke-AdsRequest /sp/campaigns/123/b' | Should -Be "'/sp/campaigns/123/budgetRules'", "'/sp/campaigns/123/budgetRules/{budgetRuleId}'"
        }

        It 'lists the methods and media types of a path' {
            Complete 'Invoke-AdsRequest /sp/campaigns -Method ' | Should -Be 'POST', 'PUT'
            Complete 'Invoke-AdsRequest /never/heard -Method ' | Should -Be 'GET', 'POST', 'PUT', 'DELETE'
            Complete 'Invoke-AdsRequest /sp/rules/optimization -Method PUT -ContentType ' | Should -Be "'application/vnd.spoptimizationrules.v2+json'", "'application/vnd.spoptimizationrules.v1+json'"
            Complete 'Invoke-AdsRequest /v2/profiles -Accept ' | Should -Be "'application/json'"
        }
    }
}
