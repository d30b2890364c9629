BeforeDiscovery {
    $cmdlets = (Get-Module AmazonAds.PowerShell).ExportedCmdlets.Values | ForEach-Object { @{ Name = $_.Name; Cmdlet = $_ } }
    $root = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', '..'))
    $scripts = @(
        Get-ChildItem -Path (Join-Path $root 'module' '*') -Include *.psm1, *.psd1, *.ps1
        Get-Item -LiteralPath (Join-Path $root 'build.ps1'), (Join-Path $PSScriptRoot 'Invoke-Specs.ps1')
    ) | ForEach-Object { @{ Name = $_.Name; File = $_.FullName; Rules = Join-Path $root 'PSScriptAnalyzerSettings.psd1' } }
}

BeforeAll {
    $manifestPath = Join-Path $env:AMAZONADS_MODULE_PATH 'AmazonAds.PowerShell.psd1'
    $manifest = Test-ModuleManifest -Path $manifestPath
}

Describe 'The manifest' {
    It 'is valid and asks for PowerShell 7.4 Core' {
        $manifest.PowerShellVersion | Should -Be '7.4'
        $manifest.CompatiblePSEditions | Should -Be 'Core'
    }

    It 'carries what the gallery shows' {
        $manifest.Description | Should -Not -BeNullOrEmpty
        $manifest.LicenseUri | Should -Not -BeNullOrEmpty
        $manifest.Tags | Should -Contain 'AmazonAds'
    }

    It 'lists exactly the cmdlets of the assembly, by name' {
        $listed = (Import-PowerShellDataFile -LiteralPath $manifestPath).CmdletsToExport
        $listed | Should -Not -Contain '*'
        $existing = (Get-Module AmazonAds.PowerShell).NestedModules.ExportedCmdlets.Keys
        $differences = Compare-Object @($listed) @($existing) | ForEach-Object { "$($_.InputObject) $($_.SideIndicator)" }
        $differences -join ', ' | Should -BeNullOrEmpty -Because 'CmdletsToExport in the manifest must name every public cmdlet (=>) and no other (<=)'
    }

    It 'exports nothing but cmdlets' {
        $exports = (Get-Module AmazonAds.PowerShell)
        $exports.ExportedFunctions.Count + $exports.ExportedAliases.Count + $exports.ExportedVariables.Count | Should -Be 0
    }
}

Describe 'The module folder' {
    It 'holds SQLite for <_>' -ForEach @(
        'linux-x64', 'linux-arm64', 'linux-musl-x64', 'linux-musl-arm64', 'osx-x64', 'osx-arm64', 'win-x64', 'win-x86', 'win-arm64'
    ) {
        Join-Path $env:AMAZONADS_MODULE_PATH 'runtimes' $_ 'native' '*e_sqlite3.*' | Should -Exist
    }

    It 'leaves PowerShell itself to the host' {
        Join-Path $env:AMAZONADS_MODULE_PATH 'System.Management.Automation.dll' | Should -Not -Exist
    }

    It 'explains itself in about_AmazonAds' {
        Join-Path $env:AMAZONADS_MODULE_PATH 'en-US' 'about_AmazonAds.help.txt' | Should -Exist
        (Get-Help about_AmazonAds | Out-String) | Should -Match 'Sync-AdsProfile'
    }
}

Describe 'The cmdlet <Name>' -ForEach @($cmdlets) {
    It 'has an approved verb' {
        (Get-Verb).Verb | Should -Contain $Cmdlet.Verb
    }

    It 'has a singular noun with the prefix Ads' {
        $Cmdlet.Noun | Should -MatchExactly '^Ads[A-Z][A-Za-z]*([^s]|Status)$'
    }

    It 'declares its output' {
        # A plain property read would also give the type-less entry of a cmdlet without the attribute.
        $Cmdlet.OutputType.Name | Should -Not -BeNullOrEmpty -Because 'every cmdlet carries OutputType'
    }

    It 'is sealed' {
        $Cmdlet.ImplementingType.IsSealed | Should -BeTrue
    }

    It 'asks before it changes anything' {
        $changes = 'New', 'Set', 'Remove', 'Enable', 'Disable', 'Suspend', 'Resume', 'Clear', 'Update', 'Invoke'
        if ($Cmdlet.Verb -in $changes) {
            $Cmdlet.Parameters.Keys | Should -Contain 'WhatIf' -Because "$($Cmdlet.Verb) changes things and must support ShouldProcess"
        }
    }

    It 'has help with a synopsis, an example and every parameter' {
        $help = Get-Help -Name $Name -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis.Trim() | Should -Not -BeLike "$Name*" -Because 'that is what PowerShell makes up when there is no help'
        @($help.examples.example).Where({ $_ }).Count | Should -BeGreaterThan 0
        @($help.parameters.parameter).Where({ -not $_.description }).name | Should -BeNullOrEmpty
    }
}

Describe 'The script <Name>' -ForEach $scripts {
    It 'pleases PSScriptAnalyzer' {
        if (-not (Get-Module -ListAvailable -Name PSScriptAnalyzer)) { Set-ItResult -Skipped -Because 'PSScriptAnalyzer is not installed' }
        $findings = Invoke-ScriptAnalyzer -Path $File -Settings $Rules | ForEach-Object { "$($_.RuleName) line $($_.Line): $($_.Message)" }
        $findings | Should -BeNullOrEmpty
    }
}
