BeforeDiscovery {
    $private = @(
        'AmazonAds', 'Polly.Core', 'Microsoft.Extensions.Caching.Memory', 'Microsoft.Extensions.Caching.Abstractions'
        'SQLitePCLRaw.core', 'System.Threading.RateLimiting'
    )
}

BeforeAll {
    # What the process has loaded counts here, so each case has a process of its own.
    function Invoke-Fresh([scriptblock] $Script, [object[]] $Arguments) {
        & ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -Command $Script -args (@($env:AMAZONADS_MODULE_PATH) + $Arguments)
        if ($LASTEXITCODE -ne 0) {
            throw "The other PowerShell ended with exit code $LASTEXITCODE."
        }
    }
}

Describe 'Dependencies of the module' {
    BeforeAll {
        $names = 'AmazonAds', 'Polly.Core', 'Microsoft.Extensions.Caching.Memory', 'Microsoft.Extensions.Caching.Abstractions',
            'SQLitePCLRaw.core', 'System.Threading.RateLimiting'

        # Other versions of everything, in the host's own context before the module comes. Add-Type gives its
        # assemblies names of its own, so it only serves to load the compiler.
        Add-Type -TypeDefinition 'namespace Other { public static class CompilerIsLoaded { } }'
        $library = [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new('DynamicallyLinkedLibrary')
        $core = [Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location)
        $version = [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText('[assembly: System.Reflection.AssemblyVersion("0.0.1.0")]')
        $others = foreach ($name in $names) {
            $file = Join-Path $TestDrive "$name.dll"
            $compilation = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create(
                $name, [Microsoft.CodeAnalysis.SyntaxTree[]] $version, [Microsoft.CodeAnalysis.MetadataReference[]] $core, $library)
            $stream = [System.IO.File]::Create($file)
            $compiled = $compilation.Emit($stream)
            $stream.Dispose()
            $compiled.Success | Should -BeTrue -Because "$($compiled.Diagnostics)"
            $file
        }

        $seen = Invoke-Fresh -Arguments @($names -join ';'), ($others -join ';') {
            param($Module, $Names, $Others)
            $ErrorActionPreference = 'Stop'
            foreach ($other in $Others -split ';') { $null = [System.Reflection.Assembly]::LoadFrom($other) }
            Import-Module $Module
            $context = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'AmazonAds.PowerShell'
            $default = [System.Runtime.Loader.AssemblyLoadContext]::Default
            foreach ($name in $Names -split ';') {
                $own = $context.LoadFromAssemblyName($name)
                $foreign = $default.Assemblies | Where-Object { $_.GetName().Name -eq $name }
                [pscustomobject]@{
                    Name     = $name
                    Context  = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($own).Name
                    Location = $own.Location
                    Own      = "$($own.GetName().Version)"
                    Foreign  = "$($foreign.GetName().Version)"
                }
            }

            $context.LoadFromAssemblyName('SQLitePCLRaw.batteries_v2').GetType('SQLitePCL.Batteries_V2')::Init()
            $sqlite = $context.LoadFromAssemblyName('SQLitePCLRaw.core').GetType('SQLitePCL.raw')
            [pscustomobject]@{ Name = 'e_sqlite3'; Own = $sqlite::sqlite3_libversion_number() }
            [pscustomobject]@{ Name = 'host'; Own = ($default.Assemblies.Location | Where-Object { $_ -like "$Module*" }) -join ';' }
        }
    }

    It '<_> comes from the module, beside another version in the host' -ForEach $private {
        $assembly = $seen | Where-Object Name -eq $_
        $assembly.Context | Should -Be 'AmazonAds.PowerShell'
        $assembly.Location | Should -Be (Join-Path $env:AMAZONADS_MODULE_PATH "$_.dll")
        $assembly.Foreign | Should -Be '0.0.1.0'
        $assembly.Own | Should -Not -Be '0.0.1.0'
    }

    It 'The native library of SQLite is found' {
        ($seen | Where-Object Name -eq 'e_sqlite3').Own | Should -BeGreaterThan 3000000
    }

    It 'The emulator is loaded only for those who use it' {
        Invoke-Fresh -Arguments @() {
            param($Module)
            $ErrorActionPreference = 'Stop'
            Import-Module $Module
            $secret = ConvertTo-SecureString 'x' -AsPlainText -Force
            $null = Connect-AdsAccount -ClientId 'c' -ClientSecret $secret -RefreshToken $secret -Region NA
            Disconnect-AdsAccount
            $loaded = { ([AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name }) -contains 'AmazonAds.Emulator' }
            & $loaded
            $null = Connect-AdsAccount -Emulator
            & $loaded
        } | Should -Be $false, $true
    }

    It 'Only the loader enters the context of the host' {
        ($seen | Where-Object Name -eq 'host').Own | Should -Be (Join-Path $env:AMAZONADS_MODULE_PATH 'AmazonAds.PowerShell.Loader.dll')
    }
}

Describe 'Importing' {
    It 'two dozen runspaces at once share one set of assemblies and one session' {
        $result = Invoke-Fresh {
            param($Module)
            $ErrorActionPreference = 'Stop'
            $together = [System.Threading.Barrier]::new(24)
            $assemblies = 1..24 | ForEach-Object -ThrottleLimit 24 -Parallel {
                if (-not ($using:together).SignalAndWait(60000)) { throw 'The runspaces did not start together.' }
                Import-Module $using:Module
                $null = Connect-AdsAccount -ClientId c -ClientSecret s -RefreshToken "r$_" -Region EU -Name "grant$_"
                (Get-Module AmazonAds.PowerShell).NestedModules.ImplementingAssembly
            }

            Import-Module $Module
            [pscustomobject]@{
                Imports     = $assemblies.Count
                Connections = @(Get-AdsConnection).Count
                Assemblies  = ($assemblies | ForEach-Object { [System.Runtime.CompilerServices.RuntimeHelpers]::GetHashCode($_) } | Sort-Object -Unique).Count
                Contexts    = ([System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'AmazonAds.PowerShell').Count
            }
        }

        $result.Imports | Should -Be 24
        $result.Connections | Should -Be 24 -Because 'what one runspace connects, all of the process see'
        $result.Assemblies | Should -Be 1
        $result.Contexts | Should -Be 1
    }

    It 'again gives the same cmdlets: <Name>' -ForEach @(
        @{ Name = 'after removal'; Again = 'Remove-Module AmazonAds.PowerShell; Import-Module $Module' }
        @{ Name = 'by force'; Again = 'Import-Module $Module -Force' }
        @{ Name = 'after removal, by force'; Again = 'Remove-Module AmazonAds.PowerShell; Import-Module $Module -Force' }
        @{ Name = 'twice by force'; Again = 'Import-Module $Module -Force; Import-Module $Module -Force' }
    ) {
        $counts = Invoke-Fresh -Arguments $Again {
            param($Module, $Again)
            $ErrorActionPreference = 'Stop'
            Import-Module $Module
            @(Get-Command -Module AmazonAds.PowerShell).Count
            . ([scriptblock]::Create($Again))
            @(Get-Command -Module AmazonAds.PowerShell).Count
            (Get-Module AmazonAds.PowerShell).ExportedCmdlets.Count
        }

        $counts[1] | Should -Be $counts[0]
        $counts[2] | Should -Be $counts[0]
    }

    It 'works after another module has imported it for itself' {
        $counts = Invoke-Fresh {
            param($Module)
            $ErrorActionPreference = 'Stop'
            $other = New-Module -Name Other -ArgumentList $Module -ScriptBlock {
                param($Module)
                Import-Module $Module
                function Get-Inner { @(Get-Command -Module AmazonAds.PowerShell).Count }
            }
            & $other { Get-Inner }
            Import-Module $Module
            @(Get-Command -Module AmazonAds.PowerShell).Count
        }

        $counts[1] | Should -Be $counts[0]
    }

    It 'leaves no cmdlet behind when it is removed' {
        $left = Invoke-Fresh {
            param($Module)
            Import-Module $Module
            Remove-Module AmazonAds.PowerShell
            @(Get-Command -Name *-Ads* -ListImported).Count
        }

        $left | Should -Be 0
    }
}
