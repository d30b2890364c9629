BeforeDiscovery {
    $cmdlets = (Get-Module AmazonAds.PowerShell).ExportedCmdlets.Values | Where-Object { $_.Parameters.ContainsKey('Store') } | ForEach-Object { @{ Name = $_.Name } }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')

    # All that an error says, to whoever looks closely.
    function Read-Problem([System.Management.Automation.ErrorRecord] $Problem) {
        $bound = $Problem.Exception.CommandInvocation.BoundParameters, $Problem.InvocationInfo.BoundParameters
        @(
            $Problem | Format-List * -Force | Out-String
            Get-Error -InputObject $Problem | Out-String
            "$($Problem.Exception)"
            $bound | Out-String
            $bound.Values | Out-String
            $bound.Values | Format-List * -Force | Out-String
            $bound.Values | Format-Custom * | Out-String
            $bound | ConvertTo-Json -WarningAction SilentlyContinue
            $bound.Values | ForEach-Object { "$_" }
            [System.Management.Automation.PSSerializer]::Serialize($bound)
        ) -join "`n"
    }
}

Describe 'The parameter Store' {
    It 'is a parameter of all cmdlets that open a store' {
        $found = (Get-Module AmazonAds.PowerShell).ExportedCmdlets.Values | Where-Object { $_.Parameters.ContainsKey('Store') } | ForEach-Object Name | Sort-Object
        $found | Should -Be 'Connect-AdsProductApi', 'Get-AdsChange', 'Get-AdsReport', 'Get-AdsReportData', 'Get-AdsSync', 'Start-AdsReport', 'Sync-AdsProfile'
    }

    Context 'of <Name>' -ForEach $cmdlets {
        It 'shows no password where PowerShell itself refuses the command: <Store>' -ForEach @(
            @{ Store = 'postgres://me:{0}@127.0.0.1:1/db'; Shown = 'postgres://me@127.0.0.1:1/db' }
            @{ Store = 'postgres://me:{0}@127.0.0.1'; Shown = '(not an address)' }
            @{ Store = 'mysql://me:{0}@127.0.0.1/db'; Shown = '(not supported)' }
        ) {
            $address = $Store -f 'hush'
            $problem = { & $Name -Store $address -Nonsense 1 } | Should -Throw -PassThru
            $problem.FullyQualifiedErrorId | Should -BeLike 'NamedParameterNotFound,*'
            "$($problem.Exception.CommandInvocation.BoundParameters['Store'])" | Should -BeExactly $Shown
            Read-Problem $problem | Should -Not -BeLike '*hush*'

            $problem = { & $Name -Store $address -Verbose:nonsense } | Should -Throw -PassThru
            Read-Problem $problem | Should -Not -BeLike '*hush*'
        }

        It 'shows no password of several addresses, which it refuses' {
            $several = 'postgres://me:hush@127.0.0.1:1/db', 'postgres://me:hush@127.0.0.1:1/db2'
            $problem = { & $Name -Store $several } | Should -Throw -PassThru
            $problem.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
            Read-Problem $problem | Should -Not -BeLike '*hush*'
        }

        It 'completes files' {
            $null = New-Item -ItemType File -Path (Join-Path $TestDrive 'completed.db') -Force
            $line = "$Name -Store $(Join-Path $TestDrive 'compl')"
            (TabExpansion2 $line -cursorColumn $line.Length).CompletionMatches.ListItemText | Should -Be 'completed.db'
        }
    }

    It 'takes <Kind>' -ForEach @(
        @{ Kind = 'a whole path'; Given = { Join-Path $TestDrive 'here.db' } }
        @{ Kind = 'a relative path'; Given = { './here.db' } }
        @{ Kind = 'a path of a drive'; Given = { 'TestDrive:/here.db' } }
        @{ Kind = 'a path with its provider'; Given = { 'Microsoft.PowerShell.Core\FileSystem::' + (Join-Path $TestDrive 'here.db') } }
        @{ Kind = 'a file'; Given = { Get-Item (New-Item -ItemType File -Path (Join-Path $TestDrive 'here.db') -Force) } }
    ) {
        Push-Location $TestDrive
        try { $null = Connect-AdsProductApi -Emulator -Store (& $Given) } finally { Pop-Location }
        (Get-AdsCache).Location | Should -Be (Join-Path $TestDrive 'here.db')
        Clear-Session
    }

    It 'takes a path below the home folder' {
        $problem = { Get-AdsSync -Store '~/amazonads-specs-not-there.db' -ErrorAction Stop } | Should -Throw -PassThru
        $problem.FullyQualifiedErrorId | Should -BeLike 'AdsStoreNotRead,*'
        $problem.TargetObject | Should -Be (Join-Path $HOME 'amazonads-specs-not-there.db')
    }

    It 'refuses blank: "<_>"' -ForEach '', ' ', $null {
        { Get-AdsSync -Store $_ } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }
}
