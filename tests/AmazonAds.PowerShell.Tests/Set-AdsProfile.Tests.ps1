BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Set-AdsProfile' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 12 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $sellers = $profiles | Where-Object { $_.AccountInfo.Type -eq 'seller' }
        $vendor = $profiles | Where-Object { $_.AccountInfo.Type -eq 'vendor' } | Select-Object -First 1
    }

    BeforeEach { $emulator.Requests.Clear() }

    AfterAll { Clear-Session }

    It 'sets the budget of many sellers in one request' {
        $results = $sellers | Set-AdsProfile -DailyBudget 150
        $results.Count | Should -Be $sellers.Count
        $results.Status | Select-Object -Unique | Should -Be 'Success'
        $emulator.Requests.Count('PUT', '/v2/profiles') | Should -Be 1
        (Get-AdsProfile | Where-Object ProfileId -EQ $sellers[0].ProfileId).DailyBudget | Should -Be 150
    }

    It 'says of a vendor that Amazon refuses it, and writes the others' {
        $results = @($vendor) + @($sellers[0]) | Set-AdsProfile -DailyBudget 160 -ErrorAction SilentlyContinue -ErrorVariable failures
        ($results | Where-Object ProfileId -EQ $vendor.ProfileId).Status | Should -Be 'Failed'
        ($results | Where-Object ProfileId -EQ $sellers[0].ProfileId).Status | Should -Be 'Success'
        $failures.Count | Should -Be 1
    }

    It 'takes the budget that was put on a piped profile' {
        $one = Get-AdsProfile | Where-Object ProfileId -EQ $sellers[1].ProfileId
        $one.DailyBudget = 170
        ($one | Set-AdsProfile).Status | Should -Be 'Success'
        (Get-AdsProfile | Where-Object ProfileId -EQ $one.ProfileId).DailyBudget | Should -Be 170
    }

    It 'gives the profile as it is then with -PassThru' {
        $one = Set-AdsProfile -ProfileId $sellers[0].ProfileId -DailyBudget 180 -PassThru
        $one.ProfileId | Should -BeExactly $sellers[0].ProfileId
        $one.DailyBudget | Should -Be 180
    }

    It 'refuses a budget out of the marketplace''s bounds before any call, and sends nothing with -WhatIf' {
        (Set-AdsProfile -ProfileId $sellers[0].ProfileId -DailyBudget -1 -ErrorAction SilentlyContinue).Code | Should -Be 'dailyBudgetOutOfRange'
        $sellers | Set-AdsProfile -DailyBudget 190 -WhatIf | Should -BeNullOrEmpty
        $emulator.Requests.Count('PUT', '/v2/profiles') | Should -Be 0
    }
}
