BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsProfile' {
    BeforeAll {
        Clear-Session
        $null = Connect-AdsAccount -Emulator -ProfileCount 10 -Name one
        $null = Connect-AdsAccount -Emulator -ProfileCount 5 -Name two -Seed 2
        $all = Get-AdsProfile
    }

    AfterAll { Clear-Session }

    It 'asks every connection, and each profile says which it came from' {
        $all.Count | Should -Be 15
        ($all | Where-Object Connection -eq 'one').Count | Should -Be 10
        ($all | Where-Object Connection -eq 'two').Count | Should -Be 5
        $all | ForEach-Object { $_.ProfileId | Should -BeOfType string }
    }

    It 'asks the connections given, by name, by object and from the pipeline' {
        (Get-AdsProfile -Connection one).Count | Should -Be 10
        (Get-AdsProfile -Connection (Get-AdsConnection two)).Count | Should -Be 5
        (Get-AdsConnection one | Get-AdsProfile).Count | Should -Be 10
        (Get-AdsConnection | Get-AdsProfile).Count | Should -Be 15
    }

    It 'finds profiles by id, as text, as number, from the pipeline' {
        $id = $all[3].ProfileId
        (Get-AdsProfile $id).ProfileId | Should -Be $id
        (Get-AdsProfile -ProfileId ([long]$id)).ProfileId | Should -Be $id
        ($all[0..2].ProfileId | Get-AdsProfile).Count | Should -Be 3
        ($all[0..2] | Get-AdsProfile).Count | Should -Be 3
    }

    It 'reports an id that no connection shows' {
        $found = Get-AdsProfile 999, $all[0].ProfileId -ErrorAction SilentlyContinue -ErrorVariable failures
        $found.Count | Should -Be 1
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsProfileNotFound,*'
        $failures[0].TargetObject | Should -Be '999'
    }

    It 'filters by country, type and name' {
        (Get-AdsProfile -CountryCode us, GB).CountryCode | Sort-Object -Unique | Should -Be 'UK', 'US'
        $name = ($all | Where-Object Connection -eq 'one')[0].AccountInfo.Name
        (Get-AdsProfile -Name $name -Connection one).AccountInfo.Name | Should -Be $name
        (Get-AdsProfile -Name ($name.Substring(0, 4) + '*') -Connection one).Count | Should -BeGreaterOrEqual 1
        Get-AdsProfile -Type nothing | Should -BeNullOrEmpty
    }

    It 'refuses a value that was lost on the way' {
        { Get-AdsProfile -Connection $missing } | Should -Throw -ErrorId 'AdsValueMissing,*'
        { Get-AdsProfile -Connection nobody } | Should -Throw '*no connection named*nobody*'
    }

    It 'gives one error for a connection that fails, and spoils no other' {
        $server = Start-AdsEmulator -ProfileCount 2 -Connect
        $null = $server.GetEmulator().RevokeGrant($server.RefreshToken)
        $found = Get-AdsProfile -ErrorAction SilentlyContinue -ErrorVariable failures
        $found.Count | Should -Be 15
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsGrantRefused,*'
        $failures[0].TargetObject | Should -Be $server.Name
        $failures[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Stop-AdsEmulator
    }
}

Describe 'Get-AdsProfile without a connection' {
    BeforeAll { Clear-Session }

    It 'says what to do' {
        { Get-AdsProfile } | Should -Throw -ErrorId 'AdsNoConnection,*'
    }
}
