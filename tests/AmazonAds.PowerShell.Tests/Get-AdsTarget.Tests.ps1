BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Get-AdsTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists targets of one and of many profiles, by every filter it has' {
        Assert-Lists $world Target
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world Target
    }

    It 'gathers piped ad groups into one request' {
        $parents = Get-AdsAdGroup
        Clear-Request $world
        @($parents | Get-AdsTarget -PageSize 1000).Count | Should -Be @(Get-AdsTarget).Count
        @($world.Emulator.Requests.Latest | Where-Object Path -EQ '/sp/targets/list')[0].Body | Should -BeLike '*adGroupIdFilter*'
        @(Get-SentBody $world POST '/sp/targets/list' | Where-Object { $_ -like '*adGroupIdFilter*' }).Count | Should -Be 1
    }

    It 'says so where a product has none' {
        { Get-AdsTarget -AdProduct Nonsense } | Should -Throw '*advertising product*'
    }
}
