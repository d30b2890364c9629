BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsBrowseNode' {
    BeforeAll {
        Clear-Session
        $emulator = (Start-ProductEmulator -Store (Join-Path $TestDrive 'products.db')).Emulator
    }

    BeforeEach {
        Clear-AdsCache
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'gives the name, and what is above and below on demand' {
        $plain = Get-AdsBrowseNode 100001
        $plain.Name | Should -Not -BeNullOrEmpty
        $plain.Ancestor | Should -BeNullOrEmpty
        $node = Get-AdsBrowseNode 100001 -Ancestor -Children
        $node.Ancestor.BrowseNodeId | Should -BeExactly '1000'
        $node.Children.Count | Should -Be 5
        $node.Path | Should -BeExactly "$($node.Ancestor.Name) > $($node.Name)"
    }

    It 'packs ten to a call' {
        (1000..1009 + 100000..100004 | Get-AdsBrowseNode).Count | Should -Be 15
        Measure-ProductCall $emulator getBrowseNodes | Should -Be 2
    }

    It 'gives an error for each id that is not there, and refuses what is none' {
        $nodes = '1000', '99', 'abc' | Get-AdsBrowseNode -ErrorAction SilentlyContinue -ErrorVariable problems
        $nodes.BrowseNodeId | Should -BeExactly '1000'
        $problems.TargetObject | Sort-Object | Should -Be '99', 'abc'
    }

    It 'takes the nodes of a product' {
        $nodes = (Get-AdsProduct B0BL8WSCH3 -Resource browseNodeInfo.browseNodes).BrowseNodes | Get-AdsBrowseNode -Ancestor
        $nodes[0].Path | Should -Match ' > '
    }
}
