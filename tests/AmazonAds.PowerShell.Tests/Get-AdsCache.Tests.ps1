BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsCache' {
    AfterAll { Clear-Session }

    It 'tells how the cache in a file did' {
        Clear-Session
        $store = Join-Path $TestDrive 'products.db'
        $null = Start-ProductEmulator -Store $store
        $null = Get-AdsProduct B0BL8WSCH3, B00MNV8E0C
        $null = Get-AdsProduct B0BL8WSCH3
        $cache = Get-AdsCache | Where-Object Location -EQ $store
        $cache.Caching | Should -Be 'Smart'
        $cache.Entries | Should -BeGreaterThan 0
        $cache.MemoryEntries | Should -Be 2
        $cache.Hits | Should -Be 1
        $cache.Misses | Should -Be 2
        $cache.CallsMade | Should -Be 1
        $cache.CallsSaved | Should -Be 1
    }
}
