BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Get-AdsNegativeTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists negative targets of one and of many profiles, by every filter it has' {
        Assert-Lists $world NegativeTarget
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world NegativeTarget
    }

    It 'gathers piped ad groups into one request' {
        $parents = Get-AdsAdGroup
        Clear-Request $world
        @($parents | Get-AdsNegativeTarget -PageSize 1000).Count | Should -Be @(Get-AdsNegativeTarget).Count
        @($world.Emulator.Requests.Latest | Where-Object Path -EQ '/sp/negativeTargets/list')[0].Body | Should -BeLike '*adGroupIdFilter*'
        @(Get-SentBody $world POST '/sp/negativeTargets/list' | Where-Object { $_ -like '*adGroupIdFilter*' }).Count | Should -Be 1
    }

    It 'says so where a product has none' {
        { Get-AdsNegativeTarget -AdProduct Nonsense } | Should -Throw '*advertising product*'
    }
}
